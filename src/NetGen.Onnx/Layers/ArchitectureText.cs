using System.Globalization;
using NetGen.Weights;

namespace NetGen.Onnx.Layers;

/// <summary>Options of layers as architectures write them.</summary>
internal static class ArchitectureText
{
    public static ArchitectureOption Plain(string value) => new(string.Empty, value);

    public static ArchitectureOption Plain(int value) => new(string.Empty, Integer(value));

    public static ArchitectureOption Named(string name, int value) => new(name, Integer(value));

    /// <summary>A number as the generator writes it: the fewest digits that give it back, of single precision at least 6, of double 15.</summary>
    public static ArchitectureOption Named(string name, double value, bool isDouble) => new(name, isDouble ? Shortest(value) : Shortest((float)value));

    /// <summary>Two numbers, of which one is enough where they are equal or there is one direction.</summary>
    public static string Both(int rank, int height, int width) => rank == 2 || height == width ? Integer(width) : $"{Integer(height)}x{Integer(width)}";

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Shortest(double value)
    {
        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        for (var digits = 16; digits <= 17 && double.Parse(text, CultureInfo.InvariantCulture) != value; digits++)
        {
            text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
        }

        return text;
    }

    private static string Shortest(float value)
    {
        var text = value.ToString("G6", CultureInfo.InvariantCulture);
        for (var digits = 7; digits <= 9 && float.Parse(text, CultureInfo.InvariantCulture) != value; digits++)
        {
            text = value.ToString("G" + Integer(digits), CultureInfo.InvariantCulture);
        }

        return text;
    }
}
