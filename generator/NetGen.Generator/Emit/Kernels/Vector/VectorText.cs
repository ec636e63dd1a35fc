using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The spelling of vector code: short calls, each a one-line method at the end of the emitted class.</summary>
internal sealed class VectorText(EmitContext context)
{
    private const string Intrinsics = "global::System.Runtime.Intrinsics.Vector256";

    /// <summary>A reference to the first value of a span.</summary>
    public static string Start(string span) => $"ref global::System.Runtime.InteropServices.MemoryMarshal.GetReference({span});";

    /// <summary>The text of an index and an offset; numbers are added here.</summary>
    public static string Plus(string index, int offset) => char.IsDigit(index[0]) && !index.Contains(' ') ? $"{Number(index) + offset}"
        : offset == 0 ? index
        : $"{index} + {offset}";

    /// <summary>The number that a literal index says.</summary>
    public static int Number(string literal) => int.Parse(literal, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text of <paramref name="index"/> times a factor, plus an offset.</summary>
    public static string Times(int factor, string index, int offset) => offset == 0 ? $"{factor} * {index}" : $"({factor} * {index}) + {offset}";

    /// <summary>The method behind a short call.</summary>
    public static string Function(EmitContext context, string name)
    {
        var number = context.Number;
        var vector = $"{Intrinsics}<{number}>";
        var lanes = "global::NetGen.Numerics.Lanes";
        var unsafeClass = "global::System.Runtime.CompilerServices.Unsafe";
        return name switch
        {
            "At" => $"ref {number} At(ref {number} start, int offset) => ref {unsafeClass}.Add(ref start, offset)",
            "Load" => $"{vector} Load(ref {number} start, int offset) => {Intrinsics}.LoadUnsafe(ref start, (nuint)offset)",
            "Store" => $"void Store({vector} values, ref {number} start, int offset) => {Intrinsics}.StoreUnsafe(values, ref start, (nuint)offset)",
            "StoreLower" or "StoreUpper" => $"void {name}({vector} values, ref {number} start, int offset) => global::System.Runtime.Intrinsics.Vector128.StoreUnsafe({Intrinsics}.Get{name.Substring(5)}(values), ref start, (nuint)offset)",
            "All" => $"{vector} All({number} value) => {Intrinsics}.Create(value)",
            "Keep" => $"{vector} Keep({vector} values, int count) => {lanes}.Keep(values, count)",
            "Replace" => $"{vector} Replace({vector} values, int count, {vector} rest) => {lanes}.Replace(values, count, rest)",
            "LoadFirst" => $"{vector} LoadFirst(ref {number} start, int count) => {lanes}.LoadFirst(ref start, count)",
            "StoreFirst" => $"void StoreFirst({vector} values, ref {number} start, int count) => {lanes}.StoreFirst(values, ref start, count)",
            "Largest" => $"{number} Largest({vector} values) => {lanes}.Max(values)",
            "Sum" => $"{number} Sum({vector} values) => {lanes}.Sum(values)",
            "Abs" => $"{vector} Abs({vector} values) => {Intrinsics}.Abs(values)",
            "Min" or "Max" => $"{vector} {name}({vector} a, {vector} b) => {lanes}.{name}(a, b)",
            "Less" => $"{vector} Less({vector} a, {vector} b) => {Intrinsics}.LessThan(a, b)",
            "Same" => $"{vector} Same({vector} a, {vector} b) => {Intrinsics}.Equals(a, b)",
            "Select" => $"{vector} Select({vector} condition, {vector} a, {vector} b) => {Intrinsics}.ConditionalSelect(condition, a, b)",
            "SumEach" => SumEach(name, context.Plan.Lanes, vector, lanes),
            "SumEach4" => SumEach(name, 4, vector, lanes),
            "Fma" => $"{vector} Fma({vector} a, {vector} b, {vector} c) => {context.Functions}.MultiplyAdd(a, b, c)",
            _ => $"{vector} {name}({vector} z) => {context.Functions}.{name}(z)",
        };
    }

    public string All(string value) => $"{context.Vectors.Call("All")}({value})";

    public string At(string start, string offset) => $"{context.Vectors.Call("At")}(ref {start}, {offset})";

    public string Load(string start, string offset) => $"{context.Vectors.Call("Load")}(ref {start}, {offset})";

    public string Store(string values, string start, string offset) => $"{context.Vectors.Call("Store")}({values}, ref {start}, {offset});";

    public string Keep(string values, RowPlan rows) => Keep(values, rows.Ragged);

    /// <summary>The first lanes only; all of them where <paramref name="ragged"/> is 0.</summary>
    public string Keep(string values, int ragged) => ragged == 0 ? values : $"{context.Vectors.Call("Keep")}({values}, {ragged})";

    /// <summary>The sums of up to a vector's lanes of vectors, in lanes of their own.</summary>
    public string SumEach(IReadOnlyList<string> vectors)
    {
        var lanes = vectors.Count <= 4 ? 4 : context.Plan.Lanes;
        var name = lanes == context.Plan.Lanes ? "SumEach" : "SumEach4";
        var padded = vectors.Concat(Enumerable.Repeat(All(context.Zero), lanes - vectors.Count));
        return $"{context.Vectors.Call(name)}({string.Join(", ", padded)})";
    }

    private static string SumEach(string name, int count, string vector, string lanes)
    {
        var names = Enumerable.Range(0, count).Select(k => "v" + k).ToList();
        return $"{vector} {name}({string.Join(", ", names.Select(each => $"{vector} {each}"))}) => {lanes}.SumEach({string.Join(", ", names)})";
    }
}
