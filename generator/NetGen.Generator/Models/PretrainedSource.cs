namespace NetGen.Generator.Models;

/// <summary>A network and the one file that it names; neither has been read into the other.</summary>
/// <param name="Model">The network; null where its declaration is invalid.</param>
/// <param name="File">The file; null where it names none, or no file of the project, or several.</param>
internal sealed record PretrainedSource(NetworkModel? Model, WeightFile? File)
{
    public static PretrainedSource Of(NetworkModel? model, IEnumerable<WeightFile> files)
    {
        if (model?.Pretrained is not { } name)
        {
            return new PretrainedSource(model, null);
        }

        var meant = files.Where(file => file.IsMeantBy(name)).Take(2).ToList();
        return new PretrainedSource(model, meant.Count == 1 ? meant[0] : null);
    }
}
