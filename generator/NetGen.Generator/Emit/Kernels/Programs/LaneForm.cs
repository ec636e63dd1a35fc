using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>A sample in each lane: a number is one channel of all of them.</summary>
internal sealed class LaneForm : VectorForm
{
    public LaneForm(EmitContext context, ProgramPlan plan)
        : base(context, plan, plan.Exact)
    {
    }

    public override ScalarPrinter Printer => Context.Vectors;

    public override int Scale => Plan.Group;

    public override bool HasGroups => true;

    public override bool AddsGradients => true;

    public override string Load(Value value, Index place, int valid) => Call("Load", Reference(value), place);

    public override void Store(string number, Value value, Index place, int valid) =>
        Writer.Line($"{Printer.Call("Store")}({number}, ref {Reference(value)}, {place.Arguments});");

    public override Expr Parameter(string name, Index place) => Expr.Code(Call("All", name, place));

    public override string LoadGradient(string name, Index place) => Call("Load", name, Scale * place);

    public override void StoreGradient(string number, string name, Index place) =>
        Writer.Line($"{Printer.Call("Store")}({number}, ref {name}, {(Scale * place).Arguments});");

    protected override string Definition(string name, char buffer, int offset, int length) =>
        $"ref var {name} = ref {Printer.Call("At")}(ref {buffer}0, {((buffer == 'p' ? 1 : Scale) * (Index)offset).Arguments});";
}
