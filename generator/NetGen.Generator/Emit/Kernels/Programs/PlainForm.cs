using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>Plain code: one sample, channel by channel, in spans.</summary>
internal sealed class PlainForm : ProgramForm
{
    public PlainForm(EmitContext context, ProgramPlan plan)
        : this(context, plan, plan.Exact)
    {
    }

    public PlainForm(EmitContext context, ProgramPlan plan, ProgramMemory memory)
        : base(context, plan, memory)
    {
    }

    public override ScalarPrinter Printer => Context.Printer;

    public override bool AddsGradients => true;

    public override string Load(Value value, Index place, int valid) => $"{Name(value)}[{place.Text}]";

    public override void Store(string number, Value value, Index place, int valid) => Writer.Line($"{Name(value)}[{place.Text}] = {number};");

    public override Expr Parameter(string name, Index place) => Expr.Code($"{name}[{place.Text}]");

    public override string LoadGradient(string name, Index place) => $"{name}[{place.Text}]";

    public override void StoreGradient(string number, string name, Index place) => Writer.Line($"{name}[{place.Text}] = {number};");

    protected override string Definition(string name, char buffer, int offset, int length) =>
        $"var {name} = {buffer}.Slice({NumberText.Integer(offset)}, {NumberText.Integer(length)});";

    private string Name(Value value)
    {
        var place = Memory.Of(value);
        return IsNamed(place) ? value.Name : place.Buffer.ToString();
    }

    public override string Lowest => Context.Number + ".NegativeInfinity";

    public override string Number(string count) => $"({Context.Number}){count}";
}
