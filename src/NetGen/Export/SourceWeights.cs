using System.Globalization;
using System.Text;
using NetGen.Weights;

namespace NetGen.Export;

/// <summary>A layer's tensors as arrays of literals that give the same bits again.</summary>
internal static class SourceWeights
{
    private const int NumbersPerLine = 16;

    /// <summary>Writes the arrays.</summary>
    /// <param name="source">The file.</param>
    /// <param name="number">The layer's, from 1; of a standardization 0.</param>
    /// <param name="layer">The layer's tensors.</param>
    /// <param name="isFirst">Whether nothing stands before them.</param>
    /// <param name="parameters">The network's memory.</param>
    public static void Write(SourceText source, int number, ReadOnlySpan<WeightTensor> layer, bool isFirst, WeightBuffer parameters)
    {
        if (!isFirst)
        {
            source.Line();
        }

        source.Line("// " + Comment(number, layer));
        for (var i = 0; i < layer.Length; i++)
        {
            if (i > 0)
            {
                source.Line();
            }

            WriteTensor(source, number, layer[i], parameters);
        }
    }

    private static string Comment(int number, ReadOnlySpan<WeightTensor> layer)
    {
        if (layer[0].IsStandardization)
        {
            return "The mean and the deviation of each input.";
        }

        if (layer[0] is { Kind: TensorKind.Weight, Rank: 2 })
        {
            return string.Format(
                CultureInfo.InvariantCulture, "Layer {0}: for each of {1} outputs the weights of {2} inputs{3}.", number, layer[0].Rows, layer[0].RowLength, layer.Length > 1 ? "; then the biases" : string.Empty);
        }

        var names = new List<string>();
        foreach (ref readonly var tensor in layer)
        {
            names.Add($"{TensorKinds.Name(tensor.Kind)} {tensor}");
        }

        return string.Format(CultureInfo.InvariantCulture, "Layer {0}: {1}.", number, string.Join("; then ", names));
    }

    private static void WriteTensor(SourceText source, int number, in WeightTensor tensor, WeightBuffer parameters)
    {
        Open(source, Name(tensor.Kind, number), parameters);
        if (tensor.Rank == 1)
        {
            WriteValues(source, tensor, isRow: false, 0, parameters);
        }

        for (var row = 0; tensor.Rank > 1 && row < tensor.Rows; row++)
        {
            WriteValues(source, tensor, isRow: true, row, parameters);
        }

        source.Close("};");
    }

    private static string Name(TensorKind kind, int number) => kind switch
    {
        TensorKind.Mean => "mean",
        TensorKind.Deviation => "deviation",
        TensorKind.Bias => "b",
        TensorKind.WeightIh => "Wih",
        TensorKind.WeightHh => "Whh",
        TensorKind.BiasIh => "bih",
        TensorKind.BiasHh => "bhh",
        _ => "W",
    } + (number == 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture));

    private static void Open(SourceText source, string name, WeightBuffer parameters)
    {
        source.Line(string.Format(CultureInfo.InvariantCulture, "private static readonly {0}[] {1} =", parameters.IsSingle ? "float" : "double", name));
        source.Open();
    }

    // A row starts on a line of its own.
    private static void WriteValues(SourceText source, in WeightTensor tensor, bool isRow, int row, WeightBuffer parameters)
    {
        var (line, count) = (new StringBuilder(), isRow ? tensor.RowLength : tensor.Rows);
        for (var i = 0; i < count; i++)
        {
            var place = isRow ? tensor.Place(row, i) : tensor.Start(i);
            line.Append(line.Length == 0 ? string.Empty : " ").Append(Literal(parameters[place], parameters.IsSingle)).Append(',');
            if ((i + 1) % NumbersPerLine == 0 || i == count - 1)
            {
                source.Line(line.ToString());
                line.Clear();
            }
        }
    }

    /// <summary>A literal of the number type that gives the same bits again, the sign of zero included.</summary>
    internal static string Literal(double value, bool isSingle)
    {
        var text = WeightNumber.Format(value, isSingle);
        if (!isSingle)
        {
            return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
        }

        // The text of files is read as a double and then rounded; the compiler rounds once, which next to the middle of two floats is another one.
        if (!float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).Equals((float)value))
        {
            text = value.ToString("G9", CultureInfo.InvariantCulture);
        }

        return text + "f";
    }
}
