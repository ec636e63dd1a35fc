using NetGen.Tool.Data;
using NetGen.Tool.Errors;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Commands;

/// <summary>The C# file of a network that is trained on a table. What is compiled before training differs from what is written by the figures and the weights alone.</summary>
/// <param name="data">The rows.</param>
/// <param name="name">The class's.</param>
/// <param name="file">The name of the rows' file.</param>
internal sealed class TrainedSource(DataSet data, ClassName name, string file)
{
    /// <summary>The class's text.</summary>
    /// <param name="figures">How good it is, such as <c>accuracy 0.967 on 30 rows held out</c>.</param>
    /// <param name="isFrozen">Whether the class is static.</param>
    /// <param name="declaration">The class's attributes.</param>
    public SourceFile Of(string figures, bool isFrozen, NetworkDeclaration declaration) => new(name, declaration)
    {
        Documentation = $"Finds {data.Target.Name} from {OneLine.Count(data.Inputs.Count, "column")}: {figures}.",
        Remarks =
        [
            $"Trained by netgen from {file}: {figures}.",
            $"The weights are in {name.Name}.weights, which the project gives to the compiler:",
            $"    <ItemGroup><AdditionalFiles Include=\"{name.Name}.weights\" /></ItemGroup>",
        ],
        Weights = name.Name + ".weights",
        IsFrozen = isFrozen,
        Members = new PredictMembers(data, isFrozen).Lines(),
    };
}
