using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Gives a violation its place: in the file of weights, at the file's name in [Pretrained], or at the class.</summary>
internal static class BuildViolationReport
{
    public static Diagnostic ToDiagnostic(BuildViolation violation, Compilation compilation) => Diagnostic.Create(
        Rules.All.First(rule => rule.Id == violation.Id),
        violation.InFile is { } file ? Place(file) : Place(violation, compilation),
        violation.Arguments.Cast<object>().ToArray());

    private static Location Place(FilePlace file) => Location.Create(
        file.Path,
        new TextSpan(file.Offset, file.Length),
        new LinePositionSpan(new LinePosition(file.Line, file.Column), new LinePosition(file.Line, file.Column + file.Length)));

    // By the compilation of now, in which the class may have moved since it was last read.
    private static Location Place(BuildViolation violation, Compilation compilation)
    {
        if (compilation.Assembly.GetTypeByMetadataName(violation.Type) is not { } type || NetworkDeclaration.Read(type) is not { } declaration)
        {
            return Location.None;
        }

        return violation.Id == Rules.PretrainedNotFound.Id && declaration.Pretrained is { } pretrained ? pretrained.Location(0) : declaration.Name;
    }
}
