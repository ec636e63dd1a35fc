namespace Iris;

/// <summary>Rows as a network takes them: the inputs of all samples one after another, and a label for each.</summary>
internal sealed record Samples(float[] Inputs, int[] Labels)
{
    public int Count => Labels.Length;

    public ReadOnlySpan<float> Input(int sample) => Inputs.AsSpan(sample * IrisNet.InputSize, IrisNet.InputSize);
}
