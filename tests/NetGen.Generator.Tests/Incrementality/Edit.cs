namespace NetGen.Generator.Tests.Incrementality;

/// <summary>An edit of the project of <see cref="EditCatalogue"/> and the networks, by their first files, that it makes the generator emit again.</summary>
internal sealed record Edit(string Name, Func<Project, Project> Apply, params string[] EmitsAgain)
{
    public override string ToString() => Name;
}
