using NetGen.Generator.Plans;

namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>The spelling of vector code: short calls, each a one-line method at the end of the emitted class.</summary>
/// <param name="context">The file.</param>
/// <param name="isWide">Whether vectors have 512 bits; else the 256 of the logical vector.</param>
internal sealed class VectorText(EmitContext context, bool isWide = false)
{
    private const string Intrinsics = "global::System.Runtime.Intrinsics.Vector256";
    internal const string IndexAndOffset = "IndexAndOffset";
    private const string RowType = "global::NetGen.Numerics.VectorRow";
    private const string Instructions = "global::System.Runtime.Intrinsics.X86.";
    private const string Wide = "global::System.Runtime.Intrinsics.Vector512";

    /// <summary>The text of an index and an offset; numbers are added here.</summary>
    public static string Plus(string index, int offset) => char.IsDigit(index[0]) && !index.Contains(' ') ? $"{Number(index) + offset}"
        : offset == 0 ? index
        : $"{index} + {offset}";

    /// <summary>Whether an index is literal.</summary>
    public static bool IsNumber(string index) => index.All(char.IsDigit);

    /// <summary>The number that a literal index says.</summary>
    public static int Number(string literal) => int.Parse(literal, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The text of <paramref name="index"/> times a factor, plus an offset.</summary>
    public static string Times(int factor, string index, int offset) => offset == 0 ? $"{factor} * {index}" : $"({factor} * {index}) + {offset}";

    /// <summary>Values of a vector.</summary>
    public int Lanes => context.Plan.Lanes * (isWide ? VectorLimits.GroupVectors : 1);

    /// <summary>Whether vectors have 512 bits.</summary>
    public bool IsWide => isWide;

    /// <summary>Prints formulas on vectors of this width.</summary>
    public Catalog.Formulas.VectorPrinter Printer => isWide ? context.WideVectors : context.Vectors;

    /// <summary>The text of two indices, each times a factor, plus an offset; literal indices are added up here.</summary>
    public static string Sum((int Factor, string Index) first, (int Factor, string Index) second, int offset)
    {
        var terms = new[] { first, second };
        offset += terms.Where(term => char.IsDigit(term.Index[0])).Sum(term => term.Factor * Number(term.Index));
        var names = terms.Where(term => !char.IsDigit(term.Index[0])).Select(term => $"({term.Factor} * {term.Index})");
        return string.Join(" + ", offset == 0 && names.Any() ? names : names.Append($"{offset}"));
    }

    /// <summary>The type of a logical vector.</summary>
    public static string Type(EmitContext context) => context.Plan.IsNarrow ? HalvesText.Type(context) : $"{Intrinsics}<{context.Number}>";

    /// <summary>The method behind a short call.</summary>
    public static string Function(EmitContext context, string name, bool isWide)
    {
        if (context.Plan.IsNarrow)
        {
            return HalvesText.Function(context, name);
        }

        var number = context.Number;
        var intrinsics = isWide ? Wide : Intrinsics;
        var vector = $"{intrinsics}<{number}>";
        var lanes = "global::NetGen.Numerics.Lanes";
        var unsafeClass = "global::System.Runtime.CompilerServices.Unsafe";
        return name switch
        {
            "At" => $"ref {number} At(ref {number} start, int offset) => ref {unsafeClass}.Add(ref start, offset)",
            "At" + IndexAndOffset => $"ref {number} At(ref {number} start, int index, int offset) => ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset)",
            "Load" + IndexAndOffset or "LoadWide" + IndexAndOffset => $"{vector} {name.Substring(0, name.Length - IndexAndOffset.Length)}(ref {number} start, int index, int offset) => {unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset))",
            "Store" + IndexAndOffset => $"void Store({vector} values, ref {number} start, int index, int offset) => {unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset)) = values",
            "Load" or "LoadWide" => $"{vector} {name}(ref {number} start, int offset) => {unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref start, offset))",
            "Store" => $"void Store({vector} values, ref {number} start, int offset) => {unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref start, offset)) = values",
            "StoreLower" or "StoreUpper" => $"void {name}({vector} values, ref {number} start, int offset) => global::System.Runtime.Intrinsics.Vector128.StoreUnsafe({intrinsics}.Get{name.Substring(5)}(values), ref start, (global::System.UIntPtr)offset)",
            "All" or "AllWide" => $"{vector} {name}({number} value) => {intrinsics}.Create(value)",
            "Row" or "RowWide" => $"ref {RowType}<{vector}> {name}(ref {number} start, int offset) => ref {unsafeClass}.As<{number}, {RowType}<{vector}>>(ref {unsafeClass}.Add(ref start, offset))",
            "Row" + IndexAndOffset or "RowWide" + IndexAndOffset => $"ref {RowType}<{vector}> {name.Substring(0, name.Length - IndexAndOffset.Length)}(ref {number} start, int index, int offset) => ref {unsafeClass}.As<{number}, {RowType}<{vector}>>(ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset))",
            "LoadFour" => $"{vector} LoadFour(ref {number} start, int offset) => {lanes}.LoadFour(ref {unsafeClass}.Add(ref start, offset))",
            "LoadFour" + IndexAndOffset => $"{vector} LoadFour(ref {number} start, int index, int offset) => {lanes}.LoadFour(ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset))",
            "Spread" => $"{vector} Spread({vector} four, int which) => {lanes}.Spread(four, which)",
            "FirstLane" => $"{vector} FirstLane({number} value) => {intrinsics}.CreateScalar(value)",
            "KeepFirst" => $"{vector} KeepFirst({vector} values, int count) => {lanes}.KeepFirst(values, count)",
            "KeepUpTo" => $"{vector} KeepUpTo({vector} values, int count) => {lanes}.KeepUpTo(values, count)",
            "Keep" => $"{vector} Keep({vector} values, int count) => {lanes}.Keep(values, count)",
            "Replace" => $"{vector} Replace({vector} values, int count, {vector} rest) => {lanes}.Replace(values, count, rest)",
            "LoadFirst" => $"{vector} LoadFirst(ref {number} start, int count) => {lanes}.LoadFirst(ref start, count)",
            "StoreFirst" => $"void StoreFirst({vector} values, ref {number} start, int count) => {lanes}.StoreFirst(values, ref start, count)",
            "Largest" => $"{vector} Largest({vector} values) => {lanes}.MaxAll(values)",
            "SumAll" => $"{vector} SumAll({vector} values) => {lanes}.SumAll(values)",
            "One" => $"{number} One({vector} values, int lane) => {intrinsics}.GetElement(values, lane)",
            "Sum" => $"{number} Sum({vector} values) => {lanes}.Sum(values)",
            "Abs" => $"{vector} Abs({vector} values) => {intrinsics}.Abs(values)",
            "Min" or "Max" => $"{vector} {name}({vector} a, {vector} b) => {Instructions}{(isWide ? "Avx512F" : "Avx")}.{name}(a, b)",
            "Less" => $"{vector} Less({vector} a, {vector} b) => {intrinsics}.LessThan(a, b)",
            "Same" => $"{vector} Same({vector} a, {vector} b) => {intrinsics}.Equals(a, b)",
            "Select" => $"{vector} Select({vector} condition, {vector} a, {vector} b) => {intrinsics}.ConditionalSelect(condition, a, b)",
            "SumEach" => SumEach(name, context.Plan.Lanes, vector, lanes),
            "SumEach4" => SumEach(name, 4, vector, lanes),
            Catalog.Formulas.FunctionNames.MultiplyAddAt => $"{vector} Fma(ref {number} start, int offset, {vector} b, {vector} c) => {MultiplyAdd(context, isWide, $"{unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref start, offset))")}",
            Catalog.Formulas.FunctionNames.MultiplyAddAtIndex => $"{vector} Fma(ref {number} start, int index, int offset, {vector} b, {vector} c) => {MultiplyAdd(context, isWide, $"{unsafeClass}.As<{number}, {vector}>(ref {unsafeClass}.Add(ref {unsafeClass}.Add(ref start, index), offset))")}",
            "Fma" => $"{vector} Fma({vector} a, {vector} b, {vector} c) => {MultiplyAdd(context, isWide)}",
            _ => $"{vector} {name}({vector} z) => {context.Functions}.{name}(z)",
        };
    }

    // The instruction itself, without asking whether there is one, as the caller of the kernels has: a way around it, taken or not, would be compiled into
    // each of a network's hundreds of multiply-adds.
    private static string MultiplyAdd(EmitContext context, bool isWide, string factor = "a") =>
        !context.Plan.IsFused ? $"({factor} * b) + c" : $"{Instructions}{(isWide ? "Avx512F.FusedMultiplyAdd" : "Fma.MultiplyAdd")}({factor}, b, c)";

    /// <summary>
    /// An elementary function of one number, as one lane of a vector: the same bits as the scalar function and a third of its time, since
    /// nothing moves between the vector and the integer registers. The logarithm branches on what all elements of the vector need, so the number fills every lane;
    /// for the others the upper lanes mean nothing. Float's softplus and erf, which read a table, are such functions already.
    /// </summary>
    public static string OfOne(EmitContext context, string name)
    {
        const string Vector = "global::System.Runtime.Intrinsics.Vector128";
        if (Enum.TryParse<Catalog.Formulas.Function>(name, out var function) && Catalog.Formulas.FunctionNames.HasTable(function) && context.Plan.Model.Precision == Precision.Single)
        {
            return $"{context.Number} {name}({context.Number} z) => {context.Functions}.{name}(z)";
        }

        var create = name == nameof(Catalog.Formulas.Function.Log) ? "Create" : "CreateScalarUnsafe";
        return $"{context.Number} {name}({context.Number} z) => {Vector}.ToScalar({context.Functions}.{name}({Vector}.{create}(z)))";
    }

    public string All(string value) => $"{Printer.Call(isWide ? "AllWide" : "All")}({value})";

    /// <summary>A number in the first lane, 0 in the others.</summary>
    public string FirstLane(string value) => $"{Printer.Call("FirstLane")}({value})";

    public string At(string start, string offset) => IsRegister(start)
        ? context.Registers!.Value(context, start, offset)
        : Place(context.Vectors, "At", string.Empty, start, offset);

    public string Load(string start, string offset) => IsRegister(start) ? context.Registers!.Vector(start, offset) : Place(Printer, isWide ? "LoadWide" : "Load", string.Empty, start, offset);

    /// <summary>A vector in memory as a factor of a multiply-add, which reads it itself where it is one instruction.</summary>
    public Catalog.Formulas.Expr Factor(string start, string offset)
    {
        if (IsRegister(start) || context.Plan.IsNarrow || !context.Plan.IsFused)
        {
            return Catalog.Formulas.Expr.Name(Load(start, offset));
        }

        var (index, constant) = Split(offset);
        return Catalog.Formulas.VectorPrinter.InMemory(constant is null ? $"ref {start}, {index}" : $"ref {start}, {index}, {constant}");
    }

    /// <summary>Vectors in memory, one after another, as one place whose fields they are: V0, V1, ...</summary>
    public string Row(string start, string offset) => Place(Printer, isWide ? "RowWide" : "Row", string.Empty, start, offset);

    /// <summary>Four values from memory, again and again; 512 bits only.</summary>
    public string LoadFour(string start, string offset) => Place(Printer, "LoadFour", string.Empty, start, offset);

    /// <summary>One of the values of <see cref="LoadFour"/> in all lanes.</summary>
    public string Spread(string four, int which) => $"{Printer.Call("Spread")}({four}, {Support.NumberText.Integer(which)})";

    public string Store(string values, string start, string offset) => IsRegister(start) ? $"{context.Registers!.Vector(start, offset)} = {values};" : Place(Printer, "Store", values + ", ", start, offset) + ";";

    public string Keep(string values, RowPlan rows) => Keep(values, rows.Ragged);

    /// <summary>The first lanes only; all of them where <paramref name="ragged"/> is 0.</summary>
    public string Keep(string values, int ragged) => ragged == 0 ? values : $"{Printer.Call(isWide ? "Keep" : "KeepFirst")}({values}, {ragged})";

    private bool IsRegister(string start) => context.Registers?.Holds(start) == true;

    // An index and an offset go separately: RyuJIT then computes the index's address once and puts the offset into each instruction; of their
    // sum as an int it would compute every address anew, two instructions for each multiply-add.
    private static string Place(Catalog.Formulas.VectorPrinter printer, string name, string first, string start, string place)
    {
        var (index, offset) = Split(place);
        if (offset is null)
        {
            return $"{printer.Call(name)}({first}ref {start}, {index})";
        }

        printer.Call(name + IndexAndOffset);
        return $"{name}({first}ref {start}, {index}, {offset})";
    }

    private static (string Index, string? Offset) Split(string place)
    {
        var plus = place.LastIndexOf(" + ", StringComparison.Ordinal);
        if (plus < 0 || !place.Skip(plus + 3).All(char.IsDigit))
        {
            return (place, null);
        }

        var index = place.Substring(0, plus);
        return (index.StartsWith("(", StringComparison.Ordinal) && index.IndexOf(')') == index.Length - 1 ? index.Substring(1, index.Length - 2) : index, place.Substring(plus + 3));
    }

    /// <summary>The sums of up to a vector's lanes of vectors, in lanes of their own; <paramref name="zero"/> names zeros that are there already.</summary>
    public string SumEach(IReadOnlyList<string> vectors, string? zero = null)
    {
        var lanes = vectors.Count <= 4 ? 4 : context.Plan.Lanes;
        var name = lanes == context.Plan.Lanes ? "SumEach" : "SumEach4";
        var padded = vectors.Concat(Enumerable.Repeat(zero ?? All(context.Zero), lanes - vectors.Count));
        return $"{context.Vectors.Call(name)}({string.Join(", ", padded)})";
    }

    internal static string SumEach(string name, int count, string vector, string lanes)
    {
        var names = Enumerable.Range(0, count).Select(k => "v" + k).ToList();
        return $"{vector} {name}({string.Join(", ", names.Select(each => $"{vector} {each}"))}) => {lanes}.SumEach({string.Join(", ", names)})";
    }
}
