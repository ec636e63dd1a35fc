using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Models;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the file that [Pretrained] names. What is wrong inside of it is told at its place in the file.</summary>
internal static class PretrainedRules
{
    public static WeightFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString());

    /// <summary>The model with the weights it names, or the rule that is broken.</summary>
    public static (NetworkModel? Model, Finding? Finding) Check(
        NetworkDeclaration declaration, NetworkModel model, IEnumerable<AdditionalText> files, OutputFolders outputs, WeightCache weights, CancellationToken cancellation)
    {
        if (model.Pretrained is not { } name)
        {
            return (model, null);
        }

        var place = declaration.Pretrained!.Location(0);
        if (!WeightFile.IsNamed(name))
        {
            return (null, new Finding(Rules.PretrainedNotFound, place, $"only files that end with '{WeightFile.Extension}'", $"rename '{name}' to such a name"));
        }

        var meant = WeightFile.Meant(name, files, outputs, file => file.Path, AreEqual);
        if (meant.Count != 1)
        {
            return (null, meant.Count == 0
                ? new Finding(Rules.PretrainedNotFound, place, $"no additional file '{name}'", $"add <AdditionalFiles Include=\"{name}\" /> to the project file")
                : new Finding(Rules.PretrainedNotFound, place, $"{NumberText.Integer(meant.Count)} different additional files '{name}'", "write more of the folders before the name"));
        }

        if (meant[0].GetText(cancellation) is not { } text)
        {
            return (null, new Finding(Rules.PretrainedNotFound, place, $"an additional file '{name}' that cannot be read", "write it again with SaveText"));
        }

        var (filled, fault) = weights.Read(model, text);
        return (filled, fault is null ? null : new Finding(Rule(fault.Code), Place(meant[0].Path, fault), declaration.Type.Name, fault.Sentence.TrimEnd('.')));

        bool AreEqual(AdditionalText one, AdditionalText other) => (one.GetText(cancellation), other.GetText(cancellation)) switch
        {
            ({ } text, { } copy) => text.ContentEquals(copy),
            (var text, var copy) => text is null && copy is null,
        };
    }

    private static DiagnosticDescriptor Rule(WeightFormatCode code) => code switch
    {
        WeightFormatCode.Architecture => Rules.WeightsArchitecture,
        WeightFormatCode.Shape => Rules.WeightsShape,
        WeightFormatCode.Number or WeightFormatCode.NotFinite => Rules.WeightsNumber,
        WeightFormatCode.Lines or WeightFormatCode.Truncated or WeightFormatCode.TrailingData => Rules.WeightsLines,
        WeightFormatCode.Fingerprint => Rules.WeightsFingerprint,
        _ => Rules.WeightsForm,
    };

    private static Location Place(string path, WeightTextFault fault)
    {
        var (place, length) = (fault.Place, fault.Length);
        return Location.Create(
            path,
            new TextSpan((int)place.Offset, length),
            new LinePositionSpan(new LinePosition(place.Line, place.Column), new LinePosition(place.Line, place.Column + length)));
    }
}
