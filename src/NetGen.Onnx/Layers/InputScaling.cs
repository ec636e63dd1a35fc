namespace NetGen.Onnx.Layers;

/// <summary>What a graph does to its input before the first layer, as means and deviations: (x − mean) / deviation for each channel.</summary>
internal sealed class InputScaling(int channels)
{
    public double[] Means { get; } = new double[channels];

    public double[] Deviations { get; } = [.. Enumerable.Repeat(1.0, channels)];

    /// <summary>Whether anything is done.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Divides what there is and adds to it: (x − mean) / deviation / divisor + shift.</summary>
    /// <returns>False where a divisor is not above 0, which no deviation gives; nothing has changed then.</returns>
    public bool Take(double[] divisor, double[] shift)
    {
        if (divisor.Any(value => !(value > 0)))
        {
            return false;
        }

        for (var i = 0; i < divisor.Length; i++)
        {
            Deviations[i] *= divisor[i];
            Means[i] -= shift[i] * Deviations[i];
        }

        return IsUsed = true;
    }
}
