using NetGen.Tool.Errors;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Formats;

/// <summary>A format of models that are not files of NetGen's weights: read into a declaration with parameters, and written from a network.</summary>
internal interface IModelFormat
{
    /// <summary>What <c>--to</c> calls it.</summary>
    string Name { get; }

    /// <summary>How its files' names end, with the full stop.</summary>
    string Extension { get; }

    /// <summary>Reads a model.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="file">The whole file.</param>
    /// <param name="inputShape">The shape of one sample, where the file leaves it open; none where it says it.</param>
    /// <exception cref="InputException">It is damaged, or has what no network can have.</exception>
    /// <exception cref="UsageException">The shape is not one that the file allows.</exception>
    ImportedModel Import(string path, byte[] file, IReadOnlyList<int> inputShape);

    /// <summary>Writes a network as a model.</summary>
    /// <param name="network">The network.</param>
    /// <param name="destination">Stays open.</param>
    /// <exception cref="InputException">The format cannot have it.</exception>
    void Export(LoadedNetwork network, Stream destination);
}
