using System.Text;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>A file of weights: a text of <c>SaveText</c>, or safetensors.</summary>
/// <param name="Path">As the user wrote it.</param>
/// <param name="Bytes">All of it.</param>
internal sealed record WeightFile(string Path, byte[] Bytes)
{
    /// <summary>Whether it is a text.</summary>
    public bool IsText { get; } = Bytes.AsSpan().StartsWith("NetGen weights"u8);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static WeightFile Read(string path) => new(path, InputFile.Read(path, "a file of weights"));

    /// <summary>The line of the network that wrote it; <see langword="null"/> where no network of NetGen did.</summary>
    /// <exception cref="InputException">It is neither a text of weights nor safetensors.</exception>
    public string? Architecture()
    {
        if (!IsText)
        {
            return SafetensorsFile.Parse(Path, Bytes).Architecture;
        }

        using var lines = Text();
        _ = lines.ReadLine();
        return lines.ReadLine() is { } line && line.StartsWith(WeightTextForm.Architecture, StringComparison.Ordinal)
            ? line[WeightTextForm.Architecture.Length..].TrimEnd()
            : throw InputException.At(OneLine.Escape(Path), 2, 0, $"expected '{WeightTextForm.Architecture}' and the network on one line");
    }

    /// <summary>Declares and compiles the network that wrote the file, and loads it.</summary>
    /// <param name="className">The class's name, which exported source shows.</param>
    /// <exception cref="InputException">No network of NetGen wrote it, or the file is damaged.</exception>
    public LoadedNetwork Load(string className = "Network1")
    {
        var line = Architecture() ?? throw new InputException(
            $"{OneLine.Escape(Path)}: expected a file that NetGen wrote, found one without 'netgen.architecture'; netgen import takes in others");
        var loaded = LoadedNetwork.Of(LoadedNetwork.Parse(line, Path), Path, className);
        Fill(loaded.Network, null);
        return loaded;
    }

    /// <summary>Loads the file into a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="modules">The names of its layers' modules in the file; <see langword="null"/> where they have numbers.</param>
    /// <exception cref="InputException">The file does not belong to the network.</exception>
    public void Fill(IWeightMemory network, string[]? modules)
    {
        try
        {
            if (IsText)
            {
                using var text = Text();
                network.LoadText(text);
            }
            else if (modules is null)
            {
                network.Load(Bytes.AsSpan());
            }
            else
            {
                network.Load(Bytes.AsSpan(), modules);
            }
        }
        catch (WeightFormatException refused)
        {
            throw new RefusedFileException(OneLine.Escape(Path), refused);
        }
    }

    private StringReader Text() => new(Encoding.UTF8.GetString(Bytes));
}
