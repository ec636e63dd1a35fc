namespace NetGen.Tool.Data;

/// <summary>A column of finite numbers: one input, as it is. The network standardizes it itself.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Values">A value for each row.</param>
internal sealed record NumberColumn(string Name, float[] Values) : Column(Name)
{
    public override int Width => 1;

    public override string Found => $"numbers, {Range}";

    /// <summary>The least and the greatest, such as <c>4.3 to 7.9</c>.</summary>
    public string Range => FormattableString.Invariant($"{Values.Min():G6} to {Values.Max():G6}");

    public override void Encode(int row, Span<float> inputs) => inputs[0] = Values[row];
}
