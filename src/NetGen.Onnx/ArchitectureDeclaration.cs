using NetGen.Onnx.Declarations;
using NetGen.Weights;

namespace NetGen.Onnx;

/// <summary>The declaration of a network of which only its one line is known, such as the line of a weight file.</summary>
public static class ArchitectureDeclaration
{
    /// <summary>The C# that declares the network.</summary>
    /// <param name="architecture">The line: <c>4-16:Relu-3:Softmax;CrossEntropy;Single</c>.</param>
    /// <param name="className">The name of the class.</param>
    /// <param name="options">How it is written; an open class without a namespace unless given.</param>
    /// <returns>A whole file, for C# 10 and later, without Dropout and initial values, which the line does not say.</returns>
    /// <exception cref="ArgumentException">A name is no name, or a frozen class has no weights.</exception>
    /// <exception cref="FormatException">The line is none, or it has functions of the user's, whose source it does not say.</exception>
    public static string Source(string architecture, string className, DeclarationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return ArchitectureParser.Parse(architecture) is { HasOwnFunctions: false, HasOwnLoss: false } parsed
            ? DeclarationText.Of(parsed, [], className, options ?? new DeclarationOptions())
            : throw new FormatException($"'architecture' is '{architecture}'. Expected a line such as '4-16:Relu-3:Softmax;CrossEntropy;Single', of layers and functions of the catalogue.");
    }
}
