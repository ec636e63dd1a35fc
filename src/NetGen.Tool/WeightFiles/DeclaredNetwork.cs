using System.Text;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Networks;
using NetGen.Weights;

namespace NetGen.Tool.WeightFiles;

/// <summary>A network that a file of the user's declares.</summary>
internal static class DeclaredNetwork
{
    /// <summary>Compiles the file, and loads weights into its network.</summary>
    /// <param name="path">The C# file: it compiles by itself, and its class is not static.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="modules">The names of modules in the file of weights; none where they have numbers.</param>
    /// <param name="name">Which class, where there are several.</param>
    /// <exception cref="InputException">It does not compile, has no network or several, or the weights do not fit.</exception>
    public static IWeightMemory Read(string path, WeightFile weights, string[] modules, string? name)
    {
        var source = Encoding.UTF8.GetString(InputFile.Read(path, "a C# file"));
        var types = Compiled.Load(source, OneLine.Escape(path)).GetTypes().Where(type => !type.IsAbstract && typeof(IWeightMemory).IsAssignableFrom(type)).ToList();
        var named = types.Count > 1 && name is not null ? [.. types.Where(type => type.Name == name)] : types;
        if (named.Count != 1)
        {
            var found = types.Count == 0 ? "none" : OneLine.List([.. types.Select(type => type.Name)]);
            throw new InputException($"{OneLine.Escape(path)}: expected one class with [Network] that is not static{(types.Count > 1 ? ", which --name chooses" : string.Empty)}, found {found}");
        }

        var network = Compiled.Create(named[0]);
        ModelOfWeights.Fill(weights, network, modules);
        return network;
    }
}
