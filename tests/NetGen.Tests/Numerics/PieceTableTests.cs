using System.Reflection;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class PieceTableTests
{
    private delegate ReadOnlySpan<float> Table();

    // A piece is three bits, and the lookup of 512 bits reads four of them: whatever the fourth is, the coefficient must be the same.
    [Theory]
    [InlineData("NetGen.Numerics.SoftplusTable")]
    [InlineData("NetGen.Numerics.ErfTable")]
    public void EveryRowStandsTwice(string name)
    {
        const int Pieces = 8;
        var table = typeof(FusedMath).Assembly.GetType(name, throwOnError: true)!
            .GetProperty("Coefficients", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.GetMethod!.CreateDelegate<Table>();
        var coefficients = table();
        Assert.Equal(7 * 2 * Pieces, coefficients.Length);
        for (var row = 0; row < coefficients.Length; row += 2 * Pieces)
        {
            Assert.Equal(coefficients.Slice(row, Pieces), coefficients.Slice(row + Pieces, Pieces));
        }
    }
}
