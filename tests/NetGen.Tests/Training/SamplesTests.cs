using Rows = NetGen.Training.Samples;

namespace NetGen.Tests.Training;

/// <summary>Rows as people have them, as the array that networks take.</summary>
public class SamplesTests
{
    [Fact]
    public void EveryFormGivesTheSame()
    {
        Assert.Equal([1f, 2, 3, 4, 5, 6], Rows.From(new float[][] { [1, 2, 3], [4, 5, 6] }));
        Assert.Equal([1f, 2, 3, 4, 5, 6], Rows.From(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }));
        Assert.Equal([1f, 2, 3, 4, 5, 6], Rows.From(new List<List<float>> { new() { 1, 2, 3 }, new() { 4, 5, 6 } }));
        Assert.Equal([1f, 2, 3, 4, 5, 6], Rows.From(Enumerable.Range(0, 2).Select(row => new float[] { (3 * row) + 1, (3 * row) + 2, (3 * row) + 3 })));
        Assert.Equal([1.0, 2, 3, 4], Rows.From(new double[][] { [1, 2], [3, 4] }));
        Assert.Equal([1.0, 2, 3, 4], Rows.From(new double[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Equal([1.0, 2, 3, 4], Rows.From(new List<double[]> { new double[] { 1, 2 }, new double[] { 3, 4 } }));
        Assert.Empty(Rows.From(Array.Empty<float[]>()));
        Assert.Empty(Rows.From(new float[0, 3]));
    }

    [Fact]
    public void TheWrongRowIsNamed()
    {
        AssertRefused("'rows[2]' has 2 values but needs 3 as the first row has.", [[1, 2, 3], [4, 5, 6], [7, 8], [9]]);
        AssertRefused("'rows[1]' has 4 values but needs 3 as the first row has.", [[1, 2, 3], [4, 5, 6, 7]]);
        AssertRefused("'rows[1]' is null.", [[1, 2, 3], null!]);
        AssertRefused("'rows[0]' has 0 values but needs at least 1.", [[]]);
        Assert.Equal("rows", Assert.Throws<ArgumentNullException>(() => Rows.From((float[][])null!)).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentNullException>(() => Rows.From((double[,])null!)).ParamName);
    }

    private static void AssertRefused(string message, float[][] rows)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Rows.From(rows));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
        Assert.Equal("rows", thrown.ParamName);
    }
}
