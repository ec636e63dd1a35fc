namespace NetGen.Generator.Models;

/// <summary>What the project asks for: what the emitted code may use.</summary>
/// <param name="Asked">The profile; null for the one that the library has.</param>
/// <param name="Invalid">The text that says nothing known; null where it does.</param>
internal sealed record ProfileChoice(Profile? Asked, string? Invalid)
{
    public static readonly ProfileChoice Auto = new(null, null);

    /// <summary>The model with the profile that is asked for; null where there is none such, or the library has no vectors.</summary>
    public NetworkModel? Apply(NetworkModel model) =>
        Invalid is not null || (Asked is Profile.Vector && model.Profile == Profile.Plain) ? null : model with { Profile = Asked ?? model.Profile };
}
