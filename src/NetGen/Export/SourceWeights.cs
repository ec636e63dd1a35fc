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
    /// <param name="isProgram">Whether the methods are those of any layers, which read the weights of all outputs of an input side by side; those of dense layers alone read a row for each output.</param>
    /// <param name="parameters">The network's memory.</param>
    public static void Write(SourceText source, int number, ReadOnlySpan<WeightTensor> layer, bool isFirst, bool isProgram, WeightBuffer parameters)
    {
        if (!isFirst)
        {
            source.Line();
        }

        source.Line("// " + Comment(number, layer, isProgram));
        for (var i = 0; i < layer.Length; i++)
        {
            if (i > 0)
            {
                source.Line();
            }

            WriteTensor(source, number, layer[i], isProgram && HasOutputsSideBySide(layer[i]), parameters);
        }
    }

    // A table has its rows as they are: they are looked up, not added up.
    private static bool HasOutputsSideBySide(in WeightTensor tensor) => tensor.Rank > 1 && tensor.Axis(1).Stride == 1;

    private static string Comment(int number, ReadOnlySpan<WeightTensor> layer, bool isProgram)
    {
        if (layer[0].IsStandardization)
        {
            return isProgram ? "The mean and the deviation of each input channel." : "The mean and the deviation of each input.";
        }

        if (layer[0] is { Kind: TensorKind.Weight, Rank: 2 } && !isProgram)
        {
            return string.Format(
                CultureInfo.InvariantCulture, "Layer {0}: for each of {1} outputs the weights of {2} inputs{3}.", number, layer[0].Rows, layer[0].RowLength, layer.Length > 1 ? "; then the biases" : string.Empty);
        }

        var names = new List<string>();
        foreach (ref readonly var tensor in layer)
        {
            names.Add($"{TensorKinds.Name(tensor.Kind)} {tensor}{(HasOutputsSideBySide(tensor) ? ", a line for each input" : string.Empty)}");
        }

        return string.Format(CultureInfo.InvariantCulture, "Layer {0}: {1}.", number, string.Join("; then ", names));
    }

    private static void WriteTensor(SourceText source, int number, in WeightTensor tensor, bool isByInputs, WeightBuffer parameters)
    {
        Open(source, Name(tensor.Kind, number), parameters);
        var (rows, shape) = (tensor.Rows, tensor);
        if (isByInputs)
        {
            // Value after value of the kernel, and for each of these input after input.
            var (inputs, kernel) = (tensor.Size(1), tensor.Size(2) * tensor.Size(3));
            for (var k = 0; k < kernel; k++)
            {
                for (var input = 0; input < inputs; input++)
                {
                    var column = (kernel * input) + k;
                    WriteValues(source, rows, output => shape.Place(output, column), parameters);
                }
            }
        }
        else if (tensor.Rank == 1)
        {
            WriteValues(source, rows, shape.Start, parameters);
        }
        else
        {
            for (var row = 0; row < rows; row++)
            {
                var start = row;
                WriteValues(source, tensor.RowLength, column => shape.Place(start, column), parameters);
            }
        }

        source.Close("};");
    }

    private static string Name(TensorKind kind, int number) =>
        TensorKinds.ArrayName(kind) + (number == 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture));

    private static void Open(SourceText source, string name, WeightBuffer parameters)
    {
        source.Line(string.Format(CultureInfo.InvariantCulture, "private static readonly {0}[] {1} =", parameters.IsSingle ? "float" : "double", name));
        source.Open();
    }

    // Values that start on a line of their own.
    private static void WriteValues(SourceText source, int count, Func<int, int> placeOf, WeightBuffer parameters)
    {
        var line = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            line.Append(line.Length == 0 ? string.Empty : " ").Append(Literal(parameters[placeOf(i)], parameters.IsSingle)).Append(',');
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
