using System.Globalization;
using System.Text;

namespace NetGen.Tests.Checks;

/// <summary>Collects what is wrong, so that one run names every failing member of a network and not only the first.</summary>
internal sealed class Failures(string subject)
{
    private readonly List<string> _messages = [];

    public int Count => _messages.Count;

    /// <summary>The largest error of all comparisons so far.</summary>
    public double LargestError { get; private set; }

    public void Add(string message) => _messages.Add($"{subject}: {message}");

    /// <summary>Demands that no value is further off than the tolerance, relative to the largest expected magnitude (at least 1e-3).</summary>
    public void Near(string member, double[] expected, double[] actual, double tolerance)
    {
        if (expected.Length != actual.Length)
        {
            Add($"{member} has {actual.Length} values instead of {expected.Length}");
            return;
        }

        var scale = expected.Aggregate(1e-3, (largest, value) => Math.Max(largest, Math.Abs(value)));
        var (worst, index) = (-1.0, -1);
        for (var i = 0; i < expected.Length; i++)
        {
            var difference = Math.Abs(expected[i] - actual[i]) / scale;
            difference = double.IsNaN(difference) ? double.PositiveInfinity : difference;
            (worst, index) = difference > worst ? (difference, i) : (worst, index);
        }

        LargestError = Math.Max(LargestError, worst);
        if (worst > tolerance)
        {
            Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{member}[{index}] expected {expected[index]:R}, actual {actual[index]:R}, error {worst:E2} of scale {scale:E2} above {tolerance:E0}"));
        }
    }

    public void Near(string member, double expected, double actual, double tolerance) => Near(member, [expected], [actual], tolerance);

    /// <summary>Demands the same bits: NaN is NaN, and 0 is not −0.</summary>
    public void SameBits(string member, double[] expected, double[] actual)
    {
        var index = FirstDifferentBits(expected, actual);
        if (index >= 0)
        {
            Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{member}[{index}] expected bits of {expected.ElementAtOrDefault(index):R}, actual {actual.ElementAtOrDefault(index):R}"));
        }
    }

    public void AssertNone()
    {
        if (_messages.Count > 0)
        {
            Assert.Fail(_messages.Take(12).Aggregate(new StringBuilder(), (text, message) => text.AppendLine(message)).ToString());
        }
    }

    /// <summary>The first index whose bits differ, the shorter length if the lengths do, or −1.</summary>
    public static int FirstDifferentBits(double[] expected, double[] actual)
    {
        var common = Math.Min(expected.Length, actual.Length);
        for (var i = 0; i < common; i++)
        {
            if (BitConverter.DoubleToUInt64Bits(expected[i]) != BitConverter.DoubleToUInt64Bits(actual[i]))
            {
                return i;
            }
        }

        return expected.Length == actual.Length ? -1 : common;
    }
}
