using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Emit.Kernels;
using NetGen.Generator.Emit.Kernels.Vector;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit;

/// <summary>What every writer of a part of the file needs: the plan, the text so far, and the spelling of types and numbers.</summary>
/// <param name="Plan">The network.</param>
/// <param name="Cancellation">Whether somebody still wants the text.</param>
/// <param name="Writer">Takes the text.</param>
/// <param name="Calls">What the method that is being written calls.</param>
internal sealed record EmitContext(NetworkPlan Plan, CancellationToken Cancellation, CodeWriter Writer, CallCount Calls)
{
    /// <summary>The local of a kernel that has the operations on its vectors.</summary>
    public const string Operations = "ops";

    private readonly Dictionary<string, VectorPrinter> _printers = [];

    /// <summary>The plan of a chain of fully connected layers.</summary>
    public DensePlan Dense => (DensePlan)Plan;

    public EmitContext(NetworkPlan plan, CancellationToken cancellation)
        : this(plan, cancellation, new CodeWriter(cancellation), new CallCount())
    {
    }

    /// <summary>The members that the class has.</summary>
    public NetworkMembers Members { get; } = NetworkMembers.Of(Plan.Model);

    /// <summary>Whether elementary functions are compiled into the kernels that call them.</summary>
    public bool InlinesFunctions { get; init; } = true;

    /// <summary>The same file with another text: a part that is written to be judged before it is taken.</summary>
    public EmitContext For(CodeWriter part, bool inlinesFunctions) => new(Plan, Cancellation, part, new CallCount()) { InlinesFunctions = inlinesFunctions };

    /// <summary>The registers of the method that is being written; null where values live in memory.</summary>
    public RegisterFile? Registers { get; init; }

    /// <summary>The local that has the operations on logical vectors: the kernel's own, but in a method on wider ones.</summary>
    public string LogicalOperations { get; init; } = Operations;

    /// <summary>Values of the vectors of <see cref="LogicalOperations"/>: twice those of a logical one where a layer's step has 512 bits.</summary>
    public int Lanes { get; init; } = Plan.Lanes;

    public ScalarPrinter Printer { get; } = Plan.UsesVectors
        ? new OperationPrinter(Plan.Model.Precision, Plan.IsFused, Operations, Calls)
        : new PlainPrinter(Plan.Model.Precision, Plan.IsFused);

    /// <summary>Prints the same formulas on vectors, by the operations of a local.</summary>
    public VectorPrinter PrinterOf(string operations)
    {
        if (!_printers.TryGetValue(operations, out var printer))
        {
            _printers[operations] = printer = new VectorPrinter(Plan.Model.Precision, Plan.IsFused, operations, Calls, InlinesFunctions || operations != Operations);
        }

        return printer;
    }

    /// <summary>Those on the vectors that kernels are generic over.</summary>
    public VectorPrinter Vectors => PrinterOf(Operations);

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

    /// <summary>The parameters of an instance as a span, without what may lie behind them.</summary>
    public string OwnParameters => Plan.Standardization is null ? "_parameters.Span" : $"_parameters.Span.Slice(0, {Plan.BufferLength})";

    /// <summary>A reference to the first parameter; of a frozen network to read-only memory, which the forward passes only read.</summary>
    public string FirstParameter => Plan.IsFrozen ? First("Kernels.Parameters") : "ref _parameters.Start";

    /// <summary>A kernel's parameter: vector code takes a reference to the first value, named <c>x0</c>, and knows the lengths; plain code a span.</summary>
    public KernelParameter Memory(string name, bool isWritten = false) => Plan.UsesVectors
        ? new KernelParameter(Number, name + "0", IsReference: true)
        : KernelParameter.Value(isWritten ? Span : ReadOnlySpan, name);

    /// <summary>A kernel's parameter that it writes.</summary>
    public KernelParameter Written(string name) => Memory(name, isWritten: true);

    /// <summary>A kernel's parameter that is a number.</summary>
    public KernelParameter Scalar(string name) => KernelParameter.Value(Number, name);

    /// <summary>Writes a method's body, with the operations that it calls before it.</summary>
    public void WriteBody(Action write)
    {
        Calls.Clear();
        var start = Writer.Length;
        write();
        foreach (var operations in Calls.Locals)
        {
            Writer.InsertLine(start, $"var {operations} = default({VectorTypes.Operations(Plan, operations)});");
        }

        Calls.End(Plan.Model.Precision);
    }

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

    /// <summary>The test that a number is no NaN and no infinity.</summary>
    public string IsFinite(string value) => Plan.UsesVectors ? $"global::NetGen.Numerics.Finite.IsFinite({value})" : $"IsFinite({value})";

    /// <summary>The library's functions in the declared arithmetic.</summary>
    public string Functions => $"global::NetGen.Numerics.{(Plan.IsFused ? "FusedMath" : "PortableMath")}";

    /// <summary>A zero that is no constant of a formula: <c>0f + x</c> is no <c>-0f</c>, so it must not be left out.</summary>
    public Expr ZeroStart => Expr.Code(Zero);

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
