using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>Parameters as text with one line for each unit, which compares well in version control.</summary>
internal static class WeightText
{
    private const int BufferCharacters = 1024;

    /// <summary>Writes a network's parameters.</summary>
    /// <param name="destination">Stays open.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="layers">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(TextWriter destination, string architecture, ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
    {
        if (destination is null)
        {
            throw new ArgumentNullException(nameof(destination));
        }

        // Finds what is not finite before anything is written.
        var fingerprint = SafetensorsWriter.Fingerprint(architecture, layers, parameters);
        destination.Write(WeightTextForm.Version + "\n");
        destination.Write(WeightTextForm.Architecture + architecture + "\n");
        destination.Write(WeightTextForm.Fingerprint + fingerprint.ToString() + "\n");
        for (var i = 0; i < layers.Length; i++)
        {
            destination.Write(WeightTextForm.Layer(i + 1, layers[i]) + "\n");
            WriteUnits(destination, layers[i], parameters);
        }
    }

    /// <summary>Writes a network's parameters into a file that has its name only when it is complete.</summary>
    /// <param name="path">The file; replaced if there is one.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="layers">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(string path, string architecture, ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
    {
        using var file = new AtomicFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferCharacters, leaveOpen: true))
        {
            Save(writer, architecture, layers, parameters);
        }

        file.Commit();
    }

    /// <summary>Opens a file to load from.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its text.</returns>
    public static TextReader Open(string path) => new StreamReader(Safetensors.Open(path), Encoding.UTF8);

    /// <summary>
    /// Reads a text to its end. Takes memory for the network's parameters and for a line of its header, whatever the text says, and two small buffers;
    /// on netstandard2.0 also one of each number in turn.
    /// </summary>
    /// <param name="source">The text; its own exceptions pass through.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="layers">Where the parameters go.</param>
    /// <param name="parameters">The network's memory; unchanged if anything is thrown.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    /// <exception cref="WeightFormatException">The text does not belong to this network.</exception>
    public static void Load(TextReader source, string architecture, ReadOnlySpan<WeightLayer> layers, WeightBuffer parameters)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        var values = new double[parameters.Length];
        if (new WeightTextReader(source, architecture, layers.ToArray()).Read(values) is { } fault)
        {
            var (line, column) = (fault.Place.Line + 1, fault.Place.Column + 1);
            throw new WeightFormatException(fault.Code, fault.Place.Offset, string.Format(
                CultureInfo.InvariantCulture, "Line {0}, column {1}: {2}", line, column, fault.Sentence));
        }

        for (var i = 0; i < values.Length; i++)
        {
            parameters.Set(i, values[i]);
        }

        parameters.MarkFitted(layers);
    }

    private static void WriteUnits(TextWriter destination, in WeightLayer layer, WeightBuffer parameters)
    {
        for (var unit = 0; unit < layer.Units; unit++)
        {
            for (var input = 0; input < layer.Inputs; input++)
            {
                destination.Write(input == 0 ? string.Empty : " ");
                destination.Write(WeightNumber.Format(parameters[layer.Position(isBias: false, unit, input)], parameters.IsSingle));
            }

            if (layer.HasBias)
            {
                destination.Write(" " + WeightNumber.Format(parameters[layer.Position(isBias: true, unit, 0)], parameters.IsSingle));
            }

            destination.Write("\n");
        }
    }
}
