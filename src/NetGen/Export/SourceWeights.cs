using System.Globalization;
using System.Text;
using NetGen.Weights;

namespace NetGen.Export;

/// <summary>A layer's weights and biases as arrays of literals that give the same bits again.</summary>
internal static class SourceWeights
{
    private const int NumbersPerLine = 16;

    public static void Write(SourceText source, int number, in WeightLayer layer, WeightBuffer parameters)
    {
        if (number > 1)
        {
            source.Line();
        }

        source.Line(string.Format(
            CultureInfo.InvariantCulture, "// Layer {0}: for each of {1} outputs the weights of {2} inputs{3}.", number, layer.Units, layer.Inputs, layer.HasBias ? "; then the biases" : string.Empty));
        Open(source, 'W', number, parameters);
        for (var unit = 0; unit < layer.Units; unit++)
        {
            WriteValues(source, layer, isBias: false, unit, parameters);
        }

        source.Close("};");
        if (layer.HasBias)
        {
            source.Line();
            Open(source, 'b', number, parameters);
            WriteValues(source, layer, isBias: true, 0, parameters);
            source.Close("};");
        }
    }

    private static void Open(SourceText source, char letter, int number, WeightBuffer parameters)
    {
        source.Line(string.Format(CultureInfo.InvariantCulture, "private static readonly {0}[] {1}{2} =", parameters.IsSingle ? "float" : "double", letter, number));
        source.Open();
    }

    private static void WriteValues(SourceText source, in WeightLayer layer, bool isBias, int unit, WeightBuffer parameters)
    {
        var line = new StringBuilder();
        var count = isBias ? layer.Units : layer.Inputs;
        for (var i = 0; i < count; i++)
        {
            var place = isBias ? layer.Position(isBias: true, i, 0) : layer.Position(isBias: false, unit, i);
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
