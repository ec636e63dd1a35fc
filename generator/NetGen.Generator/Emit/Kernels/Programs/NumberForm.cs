using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>One sample in vector code, channel by channel: where there is one channel, or the channels of a position do not lie side by side.</summary>
internal sealed class NumberForm : VectorForm
{
    public NumberForm(EmitContext context, ProgramPlan plan, ProgramMemory memory)
        : base(context, plan, memory)
    {
    }

    public override ScalarPrinter Printer => Context.Printer;

    public override string Load(Value value, Index place, int valid) => Call("At", Reference(value), place);

    public override void Store(string number, Value value, Index place, int valid) => Writer.Line($"{Call("At", Reference(value), place)} = {number};");

    public override Expr Parameter(string name, Index place) => Expr.Code(Call("At", name, place));

    public override string LoadGradient(string name, Index place) => Call("At", name, place);

    public override void StoreGradient(string number, string name, Index place) => Writer.Line($"{Call("At", name, place)} = {number};");

    public override string Lowest => Context.Number + ".NegativeInfinity";

    public override string Number(string count) => $"({Context.Number}){count}";
}
