using NetGen.Tool.Errors;
using NetGen.Weights;

namespace NetGen.Tool.Networks;

/// <summary>A network that was declared from a line and compiled, with parameters.</summary>
/// <param name="Architecture">Its line, taken apart.</param>
/// <param name="Network">The instance.</param>
internal sealed record LoadedNetwork(Architecture Architecture, IWeightMemory Network)
{
    /// <summary>Takes a line apart.</summary>
    /// <param name="line">Such as <c>4-16:Relu-3:Softmax;CrossEntropy;Single</c>.</param>
    /// <param name="file">The file that has it.</param>
    /// <exception cref="InputException">It is none that can be declared.</exception>
    public static Architecture Parse(string line, string file)
    {
        if (ArchitectureParser.Parse(line) is not { } architecture)
        {
            throw new InputException($"{OneLine.Escape(file)}: expected an architecture such as 4-16:Relu-3:Softmax;CrossEntropy;Single, found {OneLine.Quote(line)}");
        }

        if (architecture.HasOwnFunctions || architecture.HasOwnLoss)
        {
            throw new InputException($"{OneLine.Escape(file)}: expected layers and a loss of the catalogue, found {OneLine.Quote(line)}; a function of your own stands in your code, so give it by --declaration");
        }

        ArchitectureWords.Check(architecture, file);
        return architecture;
    }

    /// <summary>Declares and compiles the network of a line. Its parameters are the initial ones.</summary>
    /// <param name="architecture">The line, taken apart.</param>
    /// <param name="file">What has it, for messages.</param>
    /// <param name="className">The class's name, which exported source shows.</param>
    /// <exception cref="InputException">The compiler refuses the declaration: sizes that do not go together, say.</exception>
    public static LoadedNetwork Of(Architecture architecture, string file, string className = "Network1")
    {
        var name = new ClassName(null, className);
        var source = new SourceFile(name, NetworkDeclaration.Of(architecture, isFrozen: false)) { Documentation = "As a file says." };
        try
        {
            var network = Compiled.Create(Compiled.Load(source.ToText(), OneLine.Escape(file)).GetType(name.Full, throwOnError: true)!);
            return new LoadedNetwork(Parse(network.Architecture, file), network);
        }
        catch (CompilationException refused)
        {
            // Without the place, which is in a text that the user has not written.
            throw new InputException($"{OneLine.Escape(file)}: the architecture {OneLine.Quote(architecture.ToString())} cannot be declared: {refused.Problem}");
        }
    }
}
