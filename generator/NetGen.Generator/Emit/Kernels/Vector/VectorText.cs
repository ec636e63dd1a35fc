using NetGen.Generator.Catalog.Formulas;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The spelling of vector code: calls of an empty struct of operations (see the library's <c>IVectorOps</c>), so that one text serves vectors of every width.
/// </summary>
/// <param name="context">The file.</param>
/// <param name="operations">The local that has the operations.</param>
/// <param name="lanes">Values of a vector; null where the text is for any width.</param>
internal sealed class VectorText(EmitContext context, string operations, int? lanes)
{
    /// <summary>The type of vectors that a method is generic over.</summary>
    public const string Type = "V";

    /// <summary>The spelling of logical vectors, on which literal places are right.</summary>
    public VectorText(EmitContext context)
        : this(context, context.LogicalOperations, context.Lanes)
    {
    }

    /// <summary>Prints formulas on these vectors.</summary>
    public VectorPrinter Printer { get; } = context.PrinterOf(operations);

    /// <summary>Values of a vector, where that is known.</summary>
    public int Lanes => lanes ?? throw new InvalidOperationException("The text is for any width.");

    /// <summary>The spelling for any width.</summary>
    public static VectorText OfAnyWidth(EmitContext context) => new(context, EmitContext.Operations, null);

    /// <summary>Where the k-th vector starts.</summary>
    public Index Vector(int k) => lanes is { } values ? k * values : Index.OfVectors(k);

    /// <summary>A number in all lanes.</summary>
    public string All(string value) => $"{Call("All")}({value})";

    /// <summary>A value in memory, in all lanes.</summary>
    public string AllAt(Reference start, Index index) => $"{Call("All")}(ref {start.Name}, {index.Arguments})";

    /// <summary>A value of a slot, in all lanes.</summary>
    public string AllAt(Slot slot, Index index) => context.Registers is { } registers && registers.Holds(slot)
        ? All(registers.Value(this, slot, index.Literal))
        : AllAt(Reference.Of(slot), index);

    /// <summary>Zero in all lanes.</summary>
    public string Zero => All(context.Zero);

    /// <summary>The statement that adds a vector to a local.</summary>
    public string AddTo(string local, string values) => $"{local} = {Call("Add")}({local}, {values});";

    /// <summary>The sum of two vectors.</summary>
    public string Add(string a, string b) => $"{Call("Add")}({a}, {b})";

    /// <summary>A number in the first lane, 0 in the others.</summary>
    public string FirstLane(string value) => $"{Call("FirstLane")}({value})";

    /// <summary>One value in memory.</summary>
    public string At(Reference start, Index index) => $"{Call("At")}(ref {start.Name}, {index.Arguments})";

    /// <summary>One value of a slot.</summary>
    public string At(Slot slot, Index index) => context.Registers is { } registers && registers.Holds(slot)
        ? registers.Value(this, slot, index.Literal)
        : At(Reference.Of(slot), index);

    /// <summary>The statement that names a place in memory.</summary>
    public string Define(string name, Reference start, Index index) => $"ref var {name} = ref {At(start, index)};";

    /// <summary>A vector in memory.</summary>
    public string Load(Reference start, Index index) => $"{Call("Load")}(ref {start.Name}, {index.Arguments})";

    /// <summary>A vector of a slot.</summary>
    public string Load(Slot slot, Index index) => context.Registers is { } registers && registers.Holds(slot)
        ? registers.Vector(slot, index.Literal)
        : Load(Reference.Of(slot), index);

    /// <summary>A vector in memory as a factor of a multiply-add, which reads it itself where it is one instruction.</summary>
    public Expr Factor(Reference start, Index index) => context.Dense.IsFused ? new Stored($"ref {start.Name}, {index.Arguments}") : Expr.Code(Load(start, index));

    /// <summary>The statement that stores a vector.</summary>
    public string Store(string values, Reference start, Index index) => $"{Call("Store")}({values}, ref {start.Name}, {index.Arguments});";

    /// <summary>The statement that stores a vector of a slot.</summary>
    public string Store(string values, Slot slot, Index index) => context.Registers is { } registers && registers.Holds(slot)
        ? $"{registers.Vector(slot, index.Literal)} = {values};"
        : Store(values, Reference.Of(slot), index);

    /// <summary>The first lanes of a user's memory, which may end there; 0 in the others.</summary>
    public string LoadFirst(Reference start, Index index, int count) =>
        count == Lanes ? Load(start, index) : $"{Call("LoadFirst")}(ref {At(start, index)}, {NumberText.Integer(count)})";

    /// <summary>The statement that stores the first lanes in a user's memory.</summary>
    public string StoreFirst(string values, Reference start, Index index, int count) =>
        count == Lanes ? Store(values, start, index) : $"{Call("StoreFirst")}({values}, ref {At(start, index)}, {NumberText.Integer(count)});";

    /// <summary>The first lanes, 0 in the others; all of them where <paramref name="count"/> is 0.</summary>
    public string KeepFirst(string values, int count) => count == 0 ? values : KeepFirst(values, NumberText.Integer(count));

    /// <summary>The first lanes, as many as the just-in-time compiler computes.</summary>
    public string KeepFirst(string values, string count) => $"{Call("KeepFirst")}({values}, {count})";

    /// <summary>The first lanes, as many as emitted code computes.</summary>
    public string Keep(string values, string count) => $"{Call("Keep")}({values}, {count})";

    /// <summary>The first lanes by a comparison, as many as emitted code computes.</summary>
    public string KeepUpTo(string values, string count) => $"{Call("KeepUpTo")}({values}, {count})";

    /// <summary>The first lanes, and others beyond.</summary>
    public string Replace(string values, int count, string rest) => $"{Call("Replace")}({values}, {NumberText.Integer(count)}, {rest})";

    /// <summary>The number in a lane.</summary>
    public string One(string values, int lane) => $"{Call("One")}({values}, {NumberText.Integer(lane)})";

    /// <summary>The lower half of a vector of 512 bits plus the upper one: a logical vector.</summary>
    public string AddHalves(string values) => $"{Call("AddHalves")}({values})";

    /// <summary>The sum over the lanes.</summary>
    public string Sum(string values) => $"{Call("Sum")}({values})";

    /// <summary>The sum over the lanes, in all of them.</summary>
    public string SumAll(string values) => $"{Call("SumAll")}({values})";

    /// <summary>The largest lane, in all of them.</summary>
    public string Largest(string values) => $"{Call("Largest")}({values})";

    /// <summary>The sum over the first lanes in double, as many as emitted code computes.</summary>
    public string SumFirst(string values, string count) => $"{Call("SumFirst")}({values}, {count})";

    /// <summary>The bits of larger magnitude, lane by lane; NaN counts as the largest.</summary>
    public string Larger(string a, string b) => $"{Call("Larger")}({a}, {b})";

    /// <summary>The largest magnitude of all lanes; NaN where one is NaN.</summary>
    public string Magnitude(string values) => $"{Call("Magnitude")}({values})";

    /// <summary>The statement that stores the lower or the upper half of the lanes.</summary>
    public string StoreHalf(bool isUpper, string values, Reference start, Index index) =>
        $"{Call(isUpper ? "StoreUpper" : "StoreLower")}({values}, ref {start.Name}, {index.Text});";

    /// <summary>Four values from memory, again and again; 512 bits only.</summary>
    public string LoadFour(Reference start, Index index) => $"{Call("LoadFour")}(ref {start.Name}, {index.Arguments})";

    /// <summary>One of the values of <see cref="LoadFour"/> in all lanes.</summary>
    public string Spread(string four, int which) => $"{Call("Spread")}({four}, {NumberText.Integer(which)})";

    /// <summary>A vector of numbers that are known.</summary>
    public string Create(IReadOnlyList<string> values) => $"{Call("Create")}({string.Join(", ", values)})";

    /// <summary>The sums of up to a vector's lanes of vectors, in lanes of their own; <paramref name="zero"/> names zeros that are there already.</summary>
    public string SumEach(IReadOnlyList<string> vectors, string? zero = null)
    {
        var count = vectors.Count <= 4 ? 4 : Lanes;
        var padded = vectors.Concat(Enumerable.Repeat(zero ?? Zero, count - vectors.Count));
        return $"{Call("SumEach")}({string.Join(", ", padded)})";
    }

    private string Call(string name) => Printer.Call(name);
}
