namespace NetGen.Generator.Models;

/// <summary>A network and the one file that it names; neither has been read into the other.</summary>
/// <param name="Reading">The network.</param>
/// <param name="File">The file; null where it names none, or no file of the project, or several that differ.</param>
/// <param name="Meant">How many different files it could mean.</param>
internal sealed record PretrainedSource(Reading Reading, WeightFile? File, int Meant)
{
    public static PretrainedSource Of(Reading reading, IEnumerable<WeightFile> files, OutputFolders outputs)
    {
        if (reading.Model?.Pretrained is not { } name)
        {
            return new PretrainedSource(reading, null, 0);
        }

        var meant = WeightFile.Meant(name, files, outputs, file => file.Path, (one, other) => one.Text == other.Text);
        return new PretrainedSource(reading, meant.Count == 1 ? meant[0] : null, meant.Count);
    }
}
