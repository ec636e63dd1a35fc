namespace Iris;

/// <summary>One flower: its four measurements in centimetres and its species, an index into <see cref="Names"/>.</summary>
internal sealed record IrisRow(float[] Measurements, int Species)
{
    public static readonly string[] Names = ["setosa", "versicolor", "virginica"];
}
