using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>What every writer of a part of the file needs: the plan, the text so far, and the spelling of types and numbers.</summary>
internal sealed class EmitContext(NetworkPlan plan, CancellationToken cancellation, CodeWriter? writer = null)
{
    public NetworkPlan Plan { get; } = plan;

    /// <summary>The members that the class has.</summary>
    public NetworkMembers Members { get; } = NetworkMembers.Of(plan.Model);

    /// <summary>Whether somebody still wants the text.</summary>
    public CancellationToken Cancellation => cancellation;

    public CodeWriter Writer { get; } = writer ?? new CodeWriter(cancellation);

    /// <summary>The same file, for a class of kernels with vectors of 128 bits.</summary>
    public EmitContext ToNarrow() => new(Plan with { IsNarrow = true }, cancellation, Writer);

    /// <summary>The class that holds the kernels.</summary>
    public string Kernels => Plan.IsNarrow ? NetworkMembers.NarrowKernelClass : NetworkMembers.KernelClass;

    /// <summary>The registers of the method that is being written; null where values live in memory.</summary>
    public RegisterFile? Registers { get; private set; }

    /// <summary>Writes a method whose values live in registers.</summary>
    public void InRegisters(RegisterFile registers, Action write)
    {
        Registers = registers;
        write();
        Registers = null;
    }

    public ScalarPrinter Printer { get; } = plan.UsesVectors
        ? new ScalarPrinter(plan.Model.Precision, plan.IsFused)
        : new PlainPrinter(plan.Model.Precision, plan.IsFused);

    /// <summary>Prints the same formulas on vectors.</summary>
    public VectorPrinter Vectors { get; } = new(plan.Model.Precision, plan.IsFused, "All");

    /// <summary>Prints them on vectors twice as wide.</summary>
    public VectorPrinter WideVectors { get; } = new(plan.Model.Precision, plan.IsFused, "AllWide");

    /// <summary>The keyword of the number type.</summary>
    public string Number => Plan.Number;

    public string Span => $"global::System.Span<{Number}>";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Number}>";

    /// <summary>The type of the network's own memory.</summary>
    public string Buffer => $"global::NetGen.Numerics.AlignedBuffer<{Number}>";

    /// <summary>How a public member starts: a frozen network has no instance.</summary>
    public string Public => Plan.IsFrozen ? "public static" : "public";

    /// <summary>The parameters as a span.</summary>
    public string ParameterSpan => Plan.IsFrozen ? "Kernels.Parameters" : "_parameters.Span";

    /// <summary>A reference to the first parameter; of a frozen network to read-only memory, which the forward passes only read.</summary>
    public string FirstParameter => Plan.IsFrozen ? First("Kernels.Parameters") : "ref _parameters.Start";

    /// <summary>A kernel's parameter: vector code takes a reference to the first value, named <c>x0</c>, and knows the lengths; plain code a span.</summary>
    public (string Type, string Name) Memory(string name, bool isWritten = false) => Plan.UsesVectors
        ? ($"ref {Number}", name + "0")
        : (isWritten ? Span : ReadOnlySpan, name);

    /// <summary>A kernel's parameter that it writes.</summary>
    public (string Type, string Name) Written(string name) => Memory(name, isWritten: true);

    /// <summary>The text of kernel parameters.</summary>
    public static string Parameters(params (string Type, string Name)[] parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    /// <summary>A reference to the first value of a user's span.</summary>
    public static string First(string span) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({span})";

    /// <summary>Writes a span of zeros on the stack.</summary>
    public void DeclareStack(string name, int length)
    {
        Writer.Line($"{Span} {name} = stackalloc {Number}[{length}];");
        if (Plan.Model.ClearsStack)
        {
            Writer.Line($"{name}.Clear();");
        }
    }

    public string Zero => Literal(0);

    /// <summary>The library's functions in the declared arithmetic.</summary>
    public string Functions => $"global::NetGen.Numerics.{(Plan.IsFused ? "FusedMath" : "PortableMath")}";

    /// <summary>A zero that is no constant of a formula: <c>0f + x</c> is no <c>-0f</c>, so it must not be left out.</summary>
    public Expr ZeroStart => Expr.Name(Zero);

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

    /// <summary>Writes a public method of a contract up to its opening brace; it is documented there. A frozen network has it without the contract.</summary>
    public CodeWriter.Closing Method(MemberSignature member, bool isOptimized = true)
    {
        Writer.Line();
        Writer.Line($"/// <inheritdoc{(Plan.IsFrozen ? $" cref=\"{member.Documented}\"" : string.Empty)}/>");
        Writer.Line(GeneratedCode);
        if (isOptimized)
        {
            OptimizeAtOnce();
        }

        return Writer.Block($"{Public} {member.Declaration}");
    }

    /// <summary>
    /// Marks a method as one to optimise at once. Left to tiered compilation, a game on one core waits seconds for fast code, since methods
    /// with loops start unoptimised and their replacement is compiled beside the game; netstandard2.0 does not know the option.
    /// </summary>
    /// <param name="isAlone">Whether it must also stay a method of its own: one that is large would use up what its caller may inline.</param>
    public void OptimizeAtOnce(bool isAlone = false)
    {
        const string Options = "global::System.Runtime.CompilerServices.MethodImplOptions.";
        if (Plan.UsesVectors)
        {
            Writer.Line($"[global::System.Runtime.CompilerServices.MethodImpl({Options}AggressiveOptimization{(isAlone ? $" | {Options}NoInlining" : string.Empty)})]");
        }
    }

    /// <summary>Marks a method as one to inline wherever it is called, however much the caller holds already.</summary>
    public void MarkInlined() =>
        Writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");

    /// <summary>The mark of generated code, with the generator's own version.</summary>
    public static readonly string GeneratedCode =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"NetGen.Generator\", \"{typeof(EmitContext).Assembly.GetName().Version.ToString(2)}\")]";
}
