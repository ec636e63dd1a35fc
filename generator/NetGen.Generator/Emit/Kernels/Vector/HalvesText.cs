namespace NetGen.Generator.Emit.Kernels.Vector;

/// <summary>
/// The methods behind the short calls of vector code where a logical vector is two of 128 bits. What is an instruction for each half is written out: every method
/// between would take locals of a kernel, of which RyuJIT inlines into 512.
/// </summary>
internal static class HalvesText
{
    private const string Instructions = "global::System.Runtime.Intrinsics";
    private const string Vector128 = Instructions + ".Vector128";
    private const string Lanes = "global::NetGen.Numerics.Lanes";
    private const string Add = "global::System.Runtime.CompilerServices.Unsafe.Add";

    public static string Type(EmitContext context) => $"global::NetGen.Numerics.Halves<{context.Number}>";

    /// <summary>A vector of literals.</summary>
    public static string Literal(EmitContext context, IReadOnlyList<string> values)
    {
        var half = values.Count / 2;
        return $"new {Type(context)}({Vector128}.Create({string.Join(", ", values.Take(half))}), {Vector128}.Create({string.Join(", ", values.Skip(half))}))";
    }

    /// <summary>The method behind a short call.</summary>
    public static string Function(EmitContext context, string name)
    {
        var (number, vector) = (context.Number, Type(context));
        var half = context.Plan.Lanes / 2;
        return name switch
        {
            "At" => $"ref {number} At(ref {number} start, int offset) => ref {Add}(ref start, offset)",
            "At" + VectorText.IndexAndOffset => $"ref {number} At(ref {number} start, int index, int offset) => ref {Add}(ref {Add}(ref start, index), offset)",
            "Load" => $"{vector} Load(ref {number} start, int offset) => {Load("ref start")}",
            "Load" + VectorText.IndexAndOffset => $"{vector} Load(ref {number} start, int index, int offset) => {Load($"ref {Add}(ref start, index)")}",
            "Store" => $"void Store({vector} values, ref {number} start, int offset) {Store("ref start")}",
            "Store" + VectorText.IndexAndOffset => $"void Store({vector} values, ref {number} start, int index, int offset) {Store($"ref {Add}(ref start, index)")}",
            "All" => $"{vector} All({number} value) => new {vector}({Vector128}.Create(value), {Vector128}.Create(value))",
            "FirstLane" => $"{vector} FirstLane({number} value) => new {vector}({Vector128}.CreateScalar(value), {Vector128}<{number}>.Zero)",
            "One" => $"{number} One({vector} values, int lane) => lane < {half} ? {Vector128}.GetElement(values.Lower, lane) : {Vector128}.GetElement(values.Upper, lane - {half})",
            "Abs" => $"{vector} Abs({vector} values) => {Both($"{Vector128}.Abs(values.Lower)")}",
            "Less" => $"{vector} Less({vector} a, {vector} b) => {Both($"{Vector128}.LessThan(a.Lower, b.Lower)")}",
            "Same" => $"{vector} Same({vector} a, {vector} b) => {Both($"{Vector128}.Equals(a.Lower, b.Lower)")}",
            "Select" => $"{vector} Select({vector} condition, {vector} a, {vector} b) => {Both($"{Vector128}.ConditionalSelect(condition.Lower, a.Lower, b.Lower)")}",
            "Fma" => $"{vector} Fma({vector} a, {vector} b, {vector} c) => {MultiplyAdd()}",
            "Min" or "Max" => $"{vector} {name}({vector} a, {vector} b) => {Lanes}.{name}(a, b)",
            "KeepFirst" => $"{vector} KeepFirst({vector} values, int count) => {Lanes}.Keep(values, count)",
            "KeepUpTo" => $"{vector} KeepUpTo({vector} values, int count) => {Lanes}.Keep(values, count)",
            "Keep" => $"{vector} Keep({vector} values, int count) => {Lanes}.Keep(values, count)",
            "Replace" => $"{vector} Replace({vector} values, int count, {vector} rest) => {Lanes}.Replace(values, count, rest)",
            "LoadFirst" => $"{vector} LoadFirst(ref {number} start, int count) => {Lanes}.LoadFirstHalves(ref start, count)",
            "StoreFirst" => $"void StoreFirst({vector} values, ref {number} start, int count) => {Lanes}.StoreFirst(values, ref start, count)",
            "Largest" => $"{vector} Largest({vector} values) => {Lanes}.MaxAll(values)",
            "SumAll" => $"{vector} SumAll({vector} values) => {Lanes}.SumAll(values)",
            "Sum" => $"{number} Sum({vector} values) => {Lanes}.Sum(values)",
            "SumEach" => VectorText.SumEach(name, context.Plan.Lanes, vector, Lanes),
            "SumEach4" => VectorText.SumEach(name, 4, vector, Lanes),
            _ => $"{vector} {name}({vector} z) => {context.Functions}.{name}(z)",
        };

        // One method for both halves: FusedMath's, which it equals, would be four on the way to two instructions.
        string MultiplyAdd()
        {
            var rounded = Both("(a.Lower * b.Lower) + c.Lower");
            var arm = $"{Instructions}.Arm.AdvSimd{(number == "float" ? string.Empty : ".Arm64")}.FusedMultiplyAdd";
            return !context.Plan.IsFused ? rounded
                : $"{Instructions}.X86.Fma.IsSupported ? {Both($"{Instructions}.X86.Fma.MultiplyAdd(a.Lower, b.Lower, c.Lower)")}"
                + $" : {Instructions}.Arm.AdvSimd.Arm64.IsSupported ? {Both($"{arm}(c.Lower, a.Lower, b.Lower)")}"
                + $" : {rounded}";
        }

        string Both(string lower) => $"new {vector}({lower}, {lower.Replace("Lower", "Upper")})";
        string Load(string start) => $"new {vector}({Vector128}.LoadUnsafe({start}, (global::System.UIntPtr)offset), {Vector128}.LoadUnsafe({start}, (global::System.UIntPtr)offset + {half}))";
        string Store(string start) => $"{{ {Vector128}.StoreUnsafe(values.Lower, {start}, (global::System.UIntPtr)offset); {Vector128}.StoreUnsafe(values.Upper, {start}, (global::System.UIntPtr)offset + {half}); }}";
    }
}
