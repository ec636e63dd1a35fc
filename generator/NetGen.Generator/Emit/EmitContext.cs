using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>What every writer of a part of the file needs: the plan, the text so far, and the spelling of types and numbers.</summary>
internal sealed class EmitContext(NetworkPlan plan, CancellationToken cancellation)
{
    public NetworkPlan Plan { get; } = plan;

    public CodeWriter Writer { get; } = new(cancellation);

    public ScalarPrinter Printer { get; } = new(plan.Model.Precision, plan.IsFused);

    /// <summary>Prints the same formulas on vectors.</summary>
    public VectorPrinter Vectors { get; } = new(plan.Model.Precision, plan.IsFused);

    /// <summary>The keyword of the number type.</summary>
    public string Number => Plan.Number;

    public string Span => $"global::System.Span<{Number}>";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Number}>";

    /// <summary>The type of the network's own memory.</summary>
    public string Buffer => $"global::NetGen.Numerics.AlignedBuffer<{Number}>";

    /// <summary>Writes a span of zeros on the stack; scratch starts at a whole vector.</summary>
    public void DeclareStack(string name, int length, bool isScratch = true)
    {
        var memory = isScratch && Plan.UsesVectors
            ? $"global::NetGen.Numerics.Lanes.Align(stackalloc {Number}[{length} + {Plan.Lanes}])"
            : $"stackalloc {Number}[{length}]";
        Writer.Line($"{Span} {name} = {memory};");
        if (Plan.Model.ClearsStack)
        {
            Writer.Line($"{name}.Clear();");
        }
    }

    public string Zero => Literal(0);

    /// <summary>The library's functions in the declared arithmetic.</summary>
    public string Functions => $"global::NetGen.Numerics.{(Plan.IsFused ? "FusedMath" : "PortableMath")}";

    public string Literal(double value) => NumberText.Literal(value, Plan.Model.Precision);

    /// <summary>Starts a public member: its documentation and the mark of generated code.</summary>
    public void Document(string summary, params string[] more)
    {
        Writer.Line();
        Writer.Line($"/// <summary>{summary}</summary>");
        foreach (var line in more)
        {
            Writer.Line("/// " + line);
        }

        Writer.Line(GeneratedCode);
    }

    /// <summary>
    /// Marks a method as one to optimise at once. Left to tiered compilation, a game on one core waits seconds for fast code, since methods
    /// with loops start unoptimised and their replacement is compiled beside the game; netstandard2.0 does not know the option.
    /// </summary>
    public void OptimizeAtOnce()
    {
        if (Plan.UsesVectors)
        {
            Writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]");
        }
    }

    /// <summary>The mark of generated code, with the generator's own version.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen.Generator\", \"{typeof(EmitContext).Assembly.GetName().Version.ToString(2)}\")]";
}
