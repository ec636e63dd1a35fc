using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Tool.Networks;

/// <summary>Names that the class of a network cannot have: those of its members, and of what its code uses; and words of the language.</summary>
internal static partial class TakenNames
{
    /// <summary>What the generator emits into classes.</summary>
    private static readonly HashSet<string> Emitted = new(StringComparer.Ordinal)
    {
        "ActivationCount", "Advance", "ApplyGradient", "Architecture", "Backward", "BackwardFrom", "Batches", "BlendFrom", "Check", "ClassCount", "Classify", "Clone", "ComputeActivations", "ComputeLoss", "CopyFrom",
        "CreateState", "FitStandardization", "Forward", "ForwardBatch", "GetParameters", "InputSize", "IsStandardizationFitted", "Kernels", "MaxDegreeOfParallelism", "OutputSize",
        "ParameterCount", "ResetOptimizer", "SetParameters", "State", "Summary", "TrainBatch", "TrainFrom", "TrainStep", "VectorKernels",
    };

    /// <summary>What this program writes into classes.</summary>
    private static readonly HashSet<string> Written = new(StringComparer.Ordinal) { ClassMembers.Names, ClassMembers.Classes, PredictMembers.Predict, PredictMembers.Encode, PredictMembers.CategoryOf };

    /// <summary>Types that the code uses by their short names: those of its members, and of its declaration the attributes and what stands within them.</summary>
    private static readonly HashSet<string> Types =
    [
        nameof(Array), nameof(ArgumentException), nameof(Activation), nameof(Layout), nameof(Loss), nameof(Padding), nameof(Precision),
        .. typeof(NetworkAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract && type.Namespace == nameof(NetGen)).Select(type => type.Name),
    ];

    /// <summary>Whether a class cannot have the name because of what is in it.</summary>
    /// <param name="name">A valid one.</param>
    /// <param name="isGlobal">Whether it is in no namespace, where it would hide namespaces.</param>
    public static bool IsOfClass(string name, bool isGlobal) =>
        Emitted.Contains(name) || Written.Contains(name) || Types.Contains(name) || Numbered().IsMatch(name) || (isGlobal && name is nameof(NetGen) or nameof(System));

    /// <summary>Whether a namespace cannot have the name as a part.</summary>
    public static bool IsOfNamespace(string part) => Types.Contains(part);

    /// <summary>Whether the name is a word of the language, which is one in some places only.</summary>
    public static bool IsWord(string name) => SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || name is "var" or "dynamic" or "notnull" or "nint" or "nuint";

    // Fields, of which there are as many as columns; kernels for widths of vectors; private fields; the accessors get_X and set_X of properties.
    [GeneratedRegex(@"^(Categories[0-9]+|Kernels[0-9]+|_.*|get_.*|set_.*)\z")]
    private static partial Regex Numbered();
}
