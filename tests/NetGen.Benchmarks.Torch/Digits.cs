using System.Globalization;

namespace NetGen.Benchmarks.Torch;

/// <summary>The 1,797 handwritten digits of samples/Frozen: 64 grey values from 0 to 1 and a label each.</summary>
internal sealed record Digits(float[] Inputs, int[] Labels)
{
    public static Digits Read()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "digits.csv")).Skip(1).Where(line => line.Length > 0)
            .Select(line => line.Split(',').Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return new Digits([.. rows.SelectMany(row => row[..64].Select(value => value / 16f))], [.. rows.Select(row => row[64])]);
    }
}
