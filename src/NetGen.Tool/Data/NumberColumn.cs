namespace NetGen.Tool.Data;

/// <summary>A column of finite numbers: one input, as it is. The network standardizes it itself.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Values">A value for each row.</param>
internal sealed record NumberColumn(string Name, float[] Values) : Column(Name)
{
    public override int Width => 1;

    public override string Found => $"numbers, {Range}";

    /// <summary>The least and the greatest, such as <c>4.3 to 7.9</c>.</summary>
    public string Range => IsConstant ? $"{Show(Values[0])} in every row" : $"{Show(Values.Min())} to {Show(Values.Max())}";

    /// <summary>Whether all rows have the same number.</summary>
    public bool IsConstant => Values.Min() == Values.Max();

    public override void Encode(int row, Span<float> inputs) => inputs[0] = Values[row];

    // Whole numbers as they stand: years and counts in powers of ten tell nobody anything. Adding 0 takes the sign from −0.
    private static string Show(float value) => value == MathF.Round(value) && Math.Abs(value) < 1e9f ? FormattableString.Invariant($"{value + 0f:F0}") : FormattableString.Invariant($"{value:G6}");
}
