using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>What moves values between samples one after another and samples in the lanes, against loops.</summary>
public sealed class LaneMoveTests
{
    private const float Untouched = -1f;

    public static TheoryData<int, int, int> Groups()
    {
        var data = new TheoryData<int, int, int>();
        foreach (var (size, stride) in new[] { (8, 8), (8, 24), (16, 48), (24, 40) })
        {
            foreach (var count in new[] { 1, 2, 7, 8, 9, 15, 16 })
            {
                data.Add(size, stride, count);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void RowsGoIntoTheLanesAndBack(int size, int stride, int count)
    {
        var rows = Enumerable.Range(1, stride * 16).Select(value => (float)value).ToArray();
        var lanes = new float[size * 16];
        Lanes.FromRows(ref rows[0], stride, ref lanes[0], size, count);
        for (var i = 0; i < size; i++)
        {
            for (var n = 0; n < 16; n++)
            {
                Assert.Equal(rows[(stride * Math.Min(n, count - 1)) + i], lanes[(16 * i) + n]);
            }
        }

        var back = Enumerable.Repeat(Untouched, stride * 16).ToArray();
        Lanes.ToRows(ref lanes[0], ref back[0], stride, size, count);
        Assert.Equal(back.Select((_, k) => k % stride < size && k / stride < count ? rows[k] : Untouched), back);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public void RowsOfDoublesGoIntoTheLanesAndBack(int count)
    {
        const int Size = 4;
        const int Stride = 12;
        var rows = Enumerable.Range(1, Stride * 8).Select(value => (double)value).ToArray();
        var lanes = new double[Size * 8];
        Lanes.FromRows(ref rows[0], Stride, ref lanes[0], Size, count);
        Assert.Equal(lanes.Select((_, k) => rows[(Stride * Math.Min(k % 8, count - 1)) + (k / 8)]), lanes);

        var back = Enumerable.Repeat((double)Untouched, Stride * 8).ToArray();
        Lanes.ToRows(ref lanes[0], ref back[0], Stride, Size, count);
        Assert.Equal(back.Select((_, k) => k % Stride < Size && k / Stride < count ? rows[k] : Untouched), back);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OneOfFourValuesGoesToAllLanes(int which)
    {
        var values = Enumerable.Range(1, 8).Select(value => (float)value).ToArray();
        Assert.Equal(Vector512.Create(values[2 + which]), Lanes.Spread(Lanes.LoadFour(ref values[2]), which));
        var doubles = values.Select(value => (double)value).ToArray();
        Assert.Equal(Vector512.Create(doubles[2 + which]), Lanes.Spread(Lanes.LoadFour(ref doubles[2]), which));
    }
}
