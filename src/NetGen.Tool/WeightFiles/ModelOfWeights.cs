using NetGen.Tool.Errors;
using NetGen.Tool.Formats;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>Makes a model of a file of weights: by the line that NetGen writes into it, or by layers that the user gives.</summary>
internal static class ModelOfWeights
{
    private const string Option = "--layers";

    /// <summary>Declares the network, and loads the file to see that it fits.</summary>
    /// <param name="file">The weights.</param>
    /// <param name="layers">The network as the user wrote it; <see langword="null"/> where the file says it.</param>
    /// <param name="modules">The names of modules in the file; none where they have numbers.</param>
    /// <exception cref="InputException">The network is not known, or the file does not fit it; the message has what would.</exception>
    public static ImportedModel Read(WeightFile file, string? layers, string[] modules)
    {
        var shown = OneLine.Escape(file.Path);
        if ((layers ?? file.Architecture()) is not { } line)
        {
            var proposal = Proposals.Options(file);
            throw new InputException(proposal is null
                ? $"{shown}: expected --layers or --declaration, since the file has names and numbers but no network"
                : $"{shown}: expected --layers or --declaration, since the file does not say which network it is of; its shapes would fit {proposal}");
        }

        var loaded = LoadedNetwork.Of(LoadedNetwork.Parse(layers is null ? line : Completed(layers), layers is null ? file.Path : Option), layers is null ? file.Path : Option);
        Fill(file, loaded.Network, modules);
        return new ImportedModel(loaded.Architecture, network => Fill(file, network, modules), null);
    }

    /// <summary>Loads a file, and where its names do not fit proposes those that do.</summary>
    /// <param name="file">The weights.</param>
    /// <param name="network">The network.</param>
    /// <param name="modules">The names of modules in the file; none where they have numbers.</param>
    /// <exception cref="InputException">The file does not fit.</exception>
    public static void Fill(WeightFile file, IWeightMemory network, string[] modules)
    {
        if (file.IsText && modules.Length > 0)
        {
            throw new UsageException($"--modules: expected with safetensors, found with {OneLine.Quote(file.Path)}, a text of weights, whose layers have no names");
        }

        try
        {
            file.Fill(network, modules.Length == 0 ? null : modules);
        }
        catch (ArgumentException wrong)
        {
            throw new UsageException($"--modules: {wrong.Message.Split(" (Parameter", 2)[0].TrimEnd('.')}{Proposal(file, network)}");
        }
        catch (RefusedFileException refused) when (refused.Code is WeightFormatCode.UnknownName or WeightFormatCode.MissingTensor && Proposal(file, network) is { Length: > 0 } proposal)
        {
            throw new InputException($"{OneLine.Escape(file.Path)}: the names of its tensors are not those of the network's layers{proposal}");
        }
    }

    /// <summary>A network as the user writes it with what nobody writes by hand: for inference, in single precision.</summary>
    public static string Completed(string layers) => layers.Split(';').Length switch
    {
        1 => layers + ";None;Single",
        2 => layers + ";Single",
        _ => layers,
    };

    private static string Proposal(WeightFile file, IWeightMemory network) =>
        Proposals.Modules(file, network) is { } modules ? $"; by their shapes {modules}" : string.Empty;
}
