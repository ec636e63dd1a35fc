namespace NetGen.Weights;

/// <summary>
/// Reads a text of parameters: the one reader of the library and of the generator. What may be in it is known beforehand, so that no memory is
/// taken because a text says so.
/// </summary>
internal sealed class WeightTextReader
{
    private readonly WeightTextSource _source;
    private readonly string _architecture;
    private readonly WeightTensor[] _tensors;

    /// <summary>Prepares to read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">The network's.</param>
    public WeightTextReader(TextReader text, string architecture, WeightTensor[] tensors)
    {
        _source = new WeightTextSource(text, Math.Max(WeightNumber.MostCharacters + 1, LongestLine(architecture, tensors)));
        _architecture = architecture;
        _tensors = tensors;
    }

    /// <summary>The longest header line: what a network of these layers writes takes less than half of it.</summary>
    public static int LongestLine(string architecture, WeightTensor[] tensors) => 512 + Math.Max(128 * WeightTensors.Layers(tensors), 2 * architecture.Length);

    /// <summary>Reads all of it.</summary>
    /// <param name="values">
    /// Receives the values at their places in the network's memory, in the text's precision: finite in the network's too, but not yet rounded to it. Of
    /// no use if something is wrong.
    /// </param>
    /// <returns>What is wrong; <see langword="null"/> if nothing is.</returns>
    public WeightTextFault? Read(double[] values)
    {
        var refusal = new WeightTextRefusal(_source);
        var head = new WeightTextHead(_source, refusal, _architecture);
        if (head.Read() && new WeightTextUnits(_source, refusal, _tensors, WeightTextForm.IsSingle(_architecture), head.IsSingle).Read(values))
        {
            var expected = Fingerprint(head, values);
            if (expected != head.Fingerprint)
            {
                refusal.Fail(
                    WeightFormatCode.Fingerprint,
                    head.FingerprintPlace,
                    head.Fingerprint.Length,
                    $"Expected the fingerprint '{expected}' of the numbers that follow, found '{head.Fingerprint}'.");
            }
        }

        return refusal.Fault;
    }

    // In the order of GetParameters, as all files have it; a text has each unit's bias behind its weights.
    private string Fingerprint(WeightTextHead head, double[] values)
    {
        var fingerprint = default(WeightFingerprint);
        fingerprint.Add(head.Architecture);
        foreach (var tensor in _tensors)
        {
            for (var row = 0; row < tensor.Rows; row++)
            {
                for (var column = 0; column < tensor.RowLength; column++)
                {
                    fingerprint.Add(values[tensor.Place(row, column)], head.IsSingle);
                }
            }
        }

        return fingerprint.ToString();
    }
}
