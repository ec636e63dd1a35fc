using NetGen.Generator.Plans;
using NetGen.Generator.Programs;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>What the forms of vector code have in common: references to first values, and the operations of a local.</summary>
internal abstract class VectorForm : ProgramForm
{
    protected VectorForm(EmitContext context, ProgramPlan plan, ProgramMemory memory)
        : base(context, plan, memory)
    {
    }

    /// <summary>The reference to a value's first number.</summary>
    protected string Reference(Value value)
    {
        var place = Memory.Of(value);
        return IsNamed(place) ? value.Name : place.Buffer + "0";
    }

    protected string Call(string operation, string reference, Index place) => $"{Printer.Call(operation)}(ref {reference}, {place.Arguments})";

    protected override string Definition(string name, char buffer, int offset, int length) =>
        $"ref var {name} = ref {Printer.Call("At")}(ref {buffer}0, {(Scale * (Index)offset).Arguments});";
}
