using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Programs;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Emit.Kernels.Programs;

/// <summary>
/// The source that <c>ExportSource</c> writes: plain code on arrays, which every C# has. What a pass keeps is one array <c>s</c>, in which a value has a constant for its place; tensors are
/// arrays of their own, whose numbers lie as in the memory of plain code:
/// <code>
/// const int z1 = 24;
/// var w = W1;
/// s[z1 + (8 * at) + o] = sum0;
/// </code>
/// </summary>
internal sealed class ExportForm(EmitContext context, ProgramPlan plan) : ProgramForm(context, plan, plan.Exact)
{
    public override ScalarPrinter Printer => Context.Printer;

    public override string Lowest => Context.Number + ".NegativeInfinity";

    public override string Number(string count) => $"({Context.Number}){count}";

    /// <summary>A number of a value at a place that is text already.</summary>
    public string At(Value value, string place)
    {
        var at = Memory.Of(value);
        return !IsNamed(at) ? $"{at.Buffer}[{place}]" : place == "0" ? $"s[{value.Name}]" : $"s[{value.Name} + {place}]";
    }

    public override string Load(Value value, Index place, int valid) => At(value, place.Text);

    public override void Store(string number, Value value, Index place, int valid) => Writer.Line($"{At(value, place.Text)} = {number};");

    public override Expr Parameter(string name, Index place) => Expr.Code($"{name}[{place.Text}]");

    public override string LoadGradient(string name, Index place) => throw NoGradient();

    public override void StoreGradient(string number, string name, Index place) => throw NoGradient();

    public override void Declare(string name, char buffer, ParameterPlace place) => Writer.Line($"var {name} = {ArrayOf(place.Parameter)};");

    // A pass without training has no masks; a constant that nobody reads is a warning.
    protected override bool IsNamed(ValuePlace place) => base.IsNamed(place) && place.Value.Role != ValueRole.Mask;

    protected override string Definition(string name, char buffer, int offset, int length) => $"const int {name} = {NumberText.Integer(offset)};";

    private static InvalidOperationException NoGradient() => new("What is exported does not learn.");

    // The library writes the arrays, and names them so: a standardization is no layer there.
    private string ArrayOf(Parameter parameter)
    {
        var tensor = Plan.Tensors[parameter.Id];
        return TensorKinds.ArrayName(tensor.Kind) + NumberText.Integer(tensor.Layer - (Plan.Model.IsStandardized ? 1 : 0));
    }
}
