using System.ComponentModel;

namespace NetGen.Export;

/// <summary>What the generator knows of the source that <c>ExportSource</c> writes. Made by emitted networks, not by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ExportedCode
{
    /// <summary>Holds the parts of the source.</summary>
    /// <param name="architecture">The network on one line.</param>
    /// <param name="summary">Its layers as a table.</param>
    /// <param name="functions">The elementary functions that the methods call, such as <c>Exp</c>.</param>
    /// <param name="methods">The methods of the forward pass, which read the weights W1, b1, W2 … of the layers.</param>
    public ExportedCode(string architecture, string summary, string[] functions, string[] methods)
    {
        Architecture = architecture;
        Summary = summary;
        Functions = functions;
        Methods = methods;
    }

    /// <summary>Holds the parts of the source of a network whose tensors do not tell how many values go in and come out: one with other than dense layers.</summary>
    /// <param name="architecture">The network on one line.</param>
    /// <param name="summary">Its layers as a table.</param>
    /// <param name="inputSize">Values of a sample.</param>
    /// <param name="outputSize">Values of its outputs.</param>
    /// <param name="functions">The elementary functions that the methods call, such as <c>Exp</c>.</param>
    /// <param name="methods">The methods of the forward pass, which read the weights of the layers: W1, b1, or Wih1, Whh1, bih1, bhh1 of a recurrent one.</param>
    public ExportedCode(string architecture, string summary, int inputSize, int outputSize, string[] functions, string[] methods)
        : this(architecture, summary, functions, methods)
    {
        InputSize = inputSize;
        OutputSize = outputSize;
    }

    internal string Architecture { get; }

    /// <summary>Values of a sample; 0 where the tensors tell.</summary>
    internal int InputSize { get; }

    internal int OutputSize { get; }

    internal string Summary { get; }

    internal IReadOnlyList<string> Functions { get; }

    internal IReadOnlyList<string> Methods { get; }
}
