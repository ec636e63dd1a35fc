using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>One sample: a number is a vector of channels side by side. What a step computes in the lanes behind the last channel stays finite, and is 0 where sums or gradients read it.</summary>
internal sealed class SampleForm : VectorForm
{
    public SampleForm(EmitContext context, ProgramPlan plan)
        : this(context, plan, plan.Sample)
    {
    }

    public SampleForm(EmitContext context, ProgramPlan plan, ProgramMemory memory)
        : base(context, plan, memory)
    {
    }

    /// <summary>The form of what has no vectors of channels.</summary>
    public NumberForm Numbers => new(Context, Plan, Memory) { IsTraining = IsTraining, IsStreaming = IsStreaming };

    public override ScalarPrinter Printer => Context.Vectors;

    public override int Step => Plan.Lanes;

    public override string Load(Value value, Index place, int valid) => valid < Step && Memory.Of(value).IsExact
        ? $"{Printer.Call("LoadFirst")}(ref {Printer.Call("At")}(ref {Reference(value)}, {place.Arguments}), {NumberText.Integer(valid)})"
        : Call("Load", Reference(value), place);

    public override string LoadShared(Value value, Index place) => Call("All", Reference(value), place);

    public override void Store(string number, Value value, Index place, int valid) => Writer.Line(valid < Step && Memory.Of(value).IsExact
        ? $"{Printer.Call("StoreFirst")}({number}, ref {Printer.Call("At")}(ref {Reference(value)}, {place.Arguments}), {NumberText.Integer(valid)});"
        : $"{Printer.Call("Store")}({number}, ref {Reference(value)}, {place.Arguments});");

    // What rounds twice has no multiply-add that loads.
    public override Expr Parameter(string name, Index place) => Plan.IsFused ? new Stored($"ref {name}, {place.Arguments}") : Expr.Code(Call("Load", name, place));

    public override string LoadGradient(string name, Index place) => Call("Load", name, place);

    public override void StoreGradient(string number, string name, Index place) =>
        Writer.Line($"{Printer.Call("Store")}({number}, ref {name}, {place.Arguments});");

    public override string Total(IReadOnlyList<string> sums) => $"{Printer.Call("Sum")}({sums[0]})";

    public override string LargestOf(string number) => $"{Printer.Call("One")}({Printer.Call("Largest")}({number}), 0)";

    public override void StoreShared(string number, Value value, Index place) =>
        Writer.Line($"{Printer.Call("At")}(ref {Reference(value)}, {place.Arguments}) = {number};");

    public override string Keep(string number, int valid) => valid < Step ? $"{Printer.Call("KeepFirst")}({number}, {NumberText.Integer(valid)})" : number;

    public override string KeepLowest(string number, int valid) => valid < Step
        ? $"{Printer.Call("Replace")}({number}, {NumberText.Integer(valid)}, {Printer.Call("All")}({Context.Number}.NegativeInfinity))"
        : number;

    public override string SharedSum(Value value, Index place, string number) =>
        Context.Printer.Print(Expr.Code(Call("At", Reference(value), place)) + Expr.Code(number));
}
