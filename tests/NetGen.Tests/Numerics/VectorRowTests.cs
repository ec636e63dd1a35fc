using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

public sealed class VectorRowTests
{
    // Emitted code takes memory for a row: its names must lie where the vectors do.
    [Fact]
    public void TheNamesAreThoseOfVectorsEndToEnd()
    {
        float[] memory = [.. Enumerable.Range(0, 16 * Vector256<float>.Count).Select(i => (float)i)];
        ref VectorRow<Vector256<float>> row = ref Unsafe.As<float, VectorRow<Vector256<float>>>(ref memory[0]);
        Vector256<float>[] named = [row.V0, row.V1, row.V2, row.V3, row.V4, row.V5, row.V6, row.V7, row.V8, row.V9, row.V10, row.V11, row.V12, row.V13, row.V14, row.V15];
        Assert.Equal(memory.Length * sizeof(float), Unsafe.SizeOf<VectorRow<Vector256<float>>>());
        Assert.All(named.Index(), each => Assert.Equal(Vector256.LoadUnsafe(ref memory[0], (nuint)(each.Index * Vector256<float>.Count)), each.Item));
    }
}
