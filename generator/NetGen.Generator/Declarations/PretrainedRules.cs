using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;
using NetGen.Generator.Plans;
using NetGen.Generator.Support;
using NetGen.Weights;

namespace NetGen.Generator.Declarations;

/// <summary>The rules of the file that [Pretrained] names. What is wrong inside of it is told at its place in the file.</summary>
internal static class PretrainedRules
{
    public static WeightFile Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString());

    /// <summary>The reading with the weights of its file, or the rule that these break.</summary>
    public static WeightedReading Read(PretrainedSource source)
    {
        if (source.Reading.Model is not { Pretrained: { } name } model)
        {
            return new WeightedReading(source.Reading, null);
        }

        var (filled, violation) = Missing(model, name, source.File, source.Meant) is { } missing
            ? (null, missing)
            : Fill(model, source.File!, PretrainedReading.Read(model, source.File!.Text!));
        return filled is not null
            ? new WeightedReading(source.Reading with { Model = filled }, null)
            : new WeightedReading(new Reading(null, model.Type.FileName), violation);
    }

    /// <summary>The model with the weights it names, for the analyzer: null where a rule is broken, which the generator reports.</summary>
    public static NetworkModel? Find(NetworkModel model, IEnumerable<AdditionalText> files, OutputFolders outputs, WeightCache weights, CancellationToken cancellation)
    {
        if (model.Pretrained is not { } name)
        {
            return model;
        }

        var meant = WeightFile.IsNamed(name) ? WeightFile.Meant(name, files, outputs, file => file.Path, AreEqual) : Array.Empty<AdditionalText>();
        return meant.Count == 1 && meant[0].GetText(cancellation) is { } text ? weights.Read(model, text).Model : null;

        bool AreEqual(AdditionalText one, AdditionalText other) => (one.GetText(cancellation), other.GetText(cancellation)) switch
        {
            ({ } text, { } copy) => text.ContentEquals(copy),
            (var text, var copy) => text is null && copy is null,
        };
    }

    // Why there is no text to read.
    private static BuildViolation? Missing(NetworkModel model, string name, WeightFile? file, int meant) =>
        !WeightFile.IsNamed(name) ? NotFound(model, $"only files that end with '{WeightFile.Extension}'", $"rename '{name}' to such a name")
        : meant == 0 ? NotFound(model, $"no additional file '{name}'", $"add <AdditionalFiles Include=\"{name}\" /> to the project file")
        : meant > 1 ? NotFound(model, $"{NumberText.Integer(meant)} different additional files '{name}'", "write more of the folders before the name")
        : file?.Text is null ? NotFound(model, $"an additional file '{name}' that cannot be read", "write it again with SaveText")
        : null;

    private static BuildViolation NotFound(NetworkModel model, params string[] arguments) =>
        new(model.Type.MetadataName, Rules.PretrainedNotFound.Id, new EquatableArray<string>(arguments));

    private static (NetworkModel? Model, BuildViolation? BuildViolation) Fill(NetworkModel model, WeightFile file, (NetworkModel? Model, WeightTextFault? Fault) reading)
    {
        if (reading.Fault is not { } fault)
        {
            return (reading.Model, null);
        }

        var name = model.Type.Name.TrimStart('@');
        return (null, new BuildViolation(model.Type.MetadataName, Rule(fault.Code).Id, new EquatableArray<string>(new[] { name, fault.Sentence.TrimEnd('.') }))
        {
            InFile = new FilePlace(file.Path, (int)fault.Place.Offset, fault.Length, fault.Place.Line, fault.Place.Column),
        });
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
}
