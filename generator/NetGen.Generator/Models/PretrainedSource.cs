namespace NetGen.Generator.Models;

/// <summary>A network and the one file that it names; neither has been read into the other.</summary>
/// <param name="Reading">The network.</param>
/// <param name="File">The file; null where it names none, or no file of the project, or several.</param>
internal sealed record PretrainedSource(Reading Reading, WeightFile? File)
{
    public static PretrainedSource Of(Reading reading, IEnumerable<WeightFile> files)
    {
        if (reading.Model?.Pretrained is not { } name)
        {
            return new PretrainedSource(reading, null);
        }

        var meant = files.Where(file => file.IsMeantBy(name)).Take(2).ToList();
        return new PretrainedSource(reading, meant.Count == 1 ? meant[0] : null);
    }
}
