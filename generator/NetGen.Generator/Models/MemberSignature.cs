namespace NetGen.Generator.Models;

/// <summary>A member of an emitted class: it is printed from this, and a user's member that collides with it is found by this.</summary>
/// <param name="Type">Its type as it is emitted, or the keywords before its name.</param>
/// <param name="Name">Its name; that of an explicit implementation starts with the interface.</param>
/// <param name="Parameters">Its parameters as they are emitted; null for what is no method, with which every member of the name collides.</param>
internal sealed record MemberSignature(string Type, string Name, IReadOnlyList<(string Type, string Name)>? Parameters = null)
{
    /// <summary>The member that documents it, as documentation refers to it; null where it is documented on its own, or not at all.</summary>
    public string? Documented { get; init; }

    /// <summary>Its declaration, without the modifiers of access.</summary>
    public string Declaration => Parameters is null
        ? $"{Type} {Name}"
        : $"{Type} {Name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"))})";

    /// <summary>Its name as the compiler displays it.</summary>
    public string DisplayName => Displayed(Name);

    /// <summary>The types of its parameters as the compiler displays them.</summary>
    public IEnumerable<string>? DisplayTypes => Parameters?.Select(parameter => Displayed(parameter.Type));

    /// <summary>The member as the compiler displays it.</summary>
    public string Display => DisplayTypes is { } types ? $"{DisplayName}({string.Join(", ", types)})" : DisplayName;

    /// <summary>Whether it implements an interface under that one's name.</summary>
    public bool IsExplicit => Name.Contains("::");

    private static string Displayed(string emitted) => emitted.Replace("global::", string.Empty);
}
