using System.Globalization;
using System.Text;

namespace NetGen.Weights;

/// <summary>Parameters as text with one line for each unit or row, which compares well in version control.</summary>
internal static class WeightText
{
    private const int BufferCharacters = 1024;

    /// <summary>Writes a network's parameters.</summary>
    /// <param name="destination">Stays open.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="ArgumentNullException">The writer is null.</exception>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(TextWriter destination, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        if (destination is null)
        {
            throw new ArgumentNullException(nameof(destination));
        }

        // Finds what is not finite before anything is written.
        var fingerprint = SafetensorsWriter.Fingerprint(architecture, tensors, parameters);
        destination.Write(WeightTextForm.Version + "\n");
        destination.Write(WeightTextForm.Architecture + architecture + "\n");
        destination.Write(WeightTextForm.Fingerprint + fingerprint.ToString() + "\n");
        for (var number = 1; number <= WeightTensors.Layers(tensors); number++)
        {
            WriteLayer(destination, new WeightTextLayer(tensors, number), parameters);
        }
    }

    /// <summary>Writes a network's parameters into a file that has its name only when it is complete.</summary>
    /// <param name="path">The file; replaced if there is one.</param>
    /// <param name="architecture">The network's.</param>
    /// <param name="tensors">Where the parameters lie.</param>
    /// <param name="parameters">The network's memory.</param>
    /// <exception cref="InvalidOperationException">A parameter is not finite; nothing has been written.</exception>
    public static void Save(string path, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        using var file = new AtomicFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferCharacters, leaveOpen: true))
        {
            Save(writer, architecture, tensors, parameters);
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
    /// <param name="tensors">Where the parameters go.</param>
    /// <param name="parameters">The network's memory; unchanged if anything is thrown.</param>
    /// <exception cref="ArgumentNullException">The reader is null.</exception>
    /// <exception cref="WeightFormatException">The text does not belong to this network.</exception>
    public static void Load(TextReader source, string architecture, ReadOnlySpan<WeightTensor> tensors, WeightBuffer parameters)
    {
        if (source is null)
        {
            throw new ArgumentNullException(nameof(source));
        }

        var values = new double[parameters.Length];
        if (new WeightTextReader(source, architecture, tensors.ToArray()).Read(values) is { } fault)
        {
            var (line, column) = (fault.Place.Line + 1, fault.Place.Column + 1);
            throw new WeightFormatException(fault.Code, fault.Place.Offset, string.Format(
                CultureInfo.InvariantCulture, "Line {0}, column {1}: {2}", line, column, fault.Sentence));
        }

        for (var i = 0; i < values.Length; i++)
        {
            parameters.Set(i, values[i]);
        }

        parameters.MarkFitted(tensors);
    }

    private static void WriteLayer(TextWriter destination, WeightTextLayer layer, WeightBuffer parameters)
    {
        destination.Write(layer.Heading + "\n");
        for (var index = 0; index < layer.Lines; index++)
        {
            var line = layer.Line(index);
            for (var i = 0; i < line.Numbers; i++)
            {
                destination.Write(i == 0 ? string.Empty : " ");
                destination.Write(WeightNumber.Format(parameters[line.Place(i)], parameters.IsSingle));
            }

            destination.Write("\n");
        }
    }
}
