using System.Globalization;
using System.Text;
using NetGen.Weights;

namespace NetGen.Export;

/// <summary>A layer's weights and biases as arrays of literals that give the same bits again.</summary>
internal static class SourceWeights
{
    private const int NumbersPerLine = 16;

    /// <summary>Writes the arrays.</summary>
    /// <param name="source">The file.</param>
    /// <param name="number">The layer's, from 1; of a standardization 0.</param>
    /// <param name="layer">Where they lie.</param>
    /// <param name="isFirst">Whether nothing stands before them.</param>
    /// <param name="parameters">The network's memory.</param>
    public static void Write(SourceText source, int number, in WeightLayer layer, bool isFirst, WeightBuffer parameters)
    {
        if (!isFirst)
        {
            source.Line();
        }

        if (layer.IsStandardization)
        {
            WriteStandardization(source, layer, parameters);
            return;
        }

        source.Line(string.Format(
            CultureInfo.InvariantCulture, "// Layer {0}: for each of {1} outputs the weights of {2} inputs{3}.", number, layer.Units, layer.Inputs, layer.HasBias ? "; then the biases" : string.Empty));
        Open(source, Name("W", number), parameters);
        for (var unit = 0; unit < layer.Units; unit++)
        {
            var first = layer.Position(isBias: false, unit, 0);
            WriteValues(source, layer.Inputs, first, layer.Position(isBias: false, unit, 1) - first, parameters);
        }

        source.Close("};");
        if (layer.HasBias)
        {
            source.Line();
            Open(source, Name("b", number), parameters);
            WriteValues(source, layer.Units, layer.Position(isBias: true, 0, 0), 1, parameters);
            source.Close("};");
        }
    }

    private static void WriteStandardization(SourceText source, in WeightLayer layer, WeightBuffer parameters)
    {
        source.Line("// The mean and the deviation of each input.");
        Open(source, "mean", parameters);
        WriteValues(source, layer.Units, layer.Position(isBias: false, 0, 0), 1, parameters);
        source.Close("};");
        source.Line();
        Open(source, "deviation", parameters);
        WriteValues(source, layer.Units, layer.Position(isBias: true, 0, 0), 1, parameters);
        source.Close("};");
    }

    private static string Name(string letter, int number) => letter + number.ToString(CultureInfo.InvariantCulture);

    private static void Open(SourceText source, string name, WeightBuffer parameters)
    {
        source.Line(string.Format(CultureInfo.InvariantCulture, "private static readonly {0}[] {1} =", parameters.IsSingle ? "float" : "double", name));
        source.Open();
    }

    private static void WriteValues(SourceText source, int count, int first, int step, WeightBuffer parameters)
    {
        var line = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            line.Append(line.Length == 0 ? string.Empty : " ").Append(Literal(parameters[first + (i * step)], parameters.IsSingle)).Append(',');
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
