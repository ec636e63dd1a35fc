using System.Numerics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using static NetGen.Tests.Numerics.LaneValues;

namespace NetGen.Tests.Numerics;

/// <summary>Each operation of emitted kernels, at each width, in both number types and arithmetics: the bits that numbers one by one give.</summary>
public sealed class VectorOpsTests
{
    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void APlaceIsThatOfItsIndexAndOffset(string ops) => VectorOpsCases.All[ops].Places();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void HalvesOfAWideVectorAreAddedToALogicalOne(string ops) => VectorOpsCases.All[ops].Halves();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void AVectorIsReadAndWrittenWhereItLies(string ops) => VectorOpsCases.All[ops].WholeVectors();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void FourValuesFillTheLanes(string ops) => VectorOpsCases.All[ops].Fours();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void AnOperationIsThatOfEachLane(string ops) => VectorOpsCases.All[ops].Operations();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void AMultiplyAddHasTheRoundingOfItsArithmetic(string ops) => VectorOpsCases.All[ops].MultiplyAdds();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void AFunctionHasTheBitsOfTheScalar(string ops) => VectorOpsCases.All[ops].Functions();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void AFunctionOfOneNumberHasTheBitsOfTheScalar(string ops) => VectorOpsCases.All[ops].Numbers();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void TheFirstLanesAreKeptOrReplaced(string ops) => VectorOpsCases.All[ops].PartsOfVectors();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void LiteralCountsDoTheSame(string ops) => VectorOpsCases.All[ops].PartsByLiteralCounts();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void TheFirstLanesAreReadAndWrittenAlone(string ops) => VectorOpsCases.All[ops].PartsOfMemory();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void SumsAddNeighboursFirst(string ops) => VectorOpsCases.All[ops].Sums();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void EachVectorsSumIsInItsLane(string ops) => VectorOpsCases.All[ops].SumsOfEach();

    [Theory]
    [OpsOf(512)]
    [OpsOf(256)]
    [OpsOf(128)]
    public void TheLargestIsInAllLanes(string ops) => VectorOpsCases.All[ops].Maxima();

    [Fact]
    public void EverySetOfOperationsIsOfOneWidth()
    {
        var names = new[] { 512, 256, 128 }.SelectMany(bits => new OpsOfAttribute(bits).GetData(null!)).Select(row => (string)row[0]);
        Assert.Equal(VectorOpsCases.All.Keys.Order(), names.Order());
    }

    // Else the checks could not tell one arithmetic from the other.
    [Fact]
    public void EachFunctionDiffersByArithmetic()
    {
        if (!Fma.IsSupported && !AdvSimd.Arm64.IsSupported)
            return;
        AssertDiffers(VectorOpsCases.FusedSingle, VectorOpsCases.PortableSingle, VectorOpsCases.Singles);
        AssertDiffers(VectorOpsCases.FusedDouble, VectorOpsCases.PortableDouble, VectorOpsCases.Doubles);
    }

    private static void AssertDiffers<T>(ScalarFunctions<T> fused, ScalarFunctions<T> portable, T[] arguments)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var third = T.One / T.CreateChecked(3);
        var few = VectorOpsValues.Few(arguments);
        Assert.Contains(few, x => !Same(fused.MultiplyAdd(x, third, T.One), portable.MultiplyAdd(x, third, T.One)));
        Assert.All(fused.OfOne.Zip(portable.OfOne), pair => Assert.Contains(few, x => !Same(pair.First(x), pair.Second(x))));
    }
}
