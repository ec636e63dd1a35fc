using Microsoft.CodeAnalysis;
using NetGen.Generator.Models;

namespace NetGen.Generator.Declarations;

/// <summary>Reads the attribute of a network.</summary>
internal static class NetworkReading
{
    private const string LossName = "loss";

    /// <summary>How many numbers a sample's shape has.</summary>
    public static int Rank(this AttributeData network) => network.AttributeConstructor?.Parameters.Count(parameter => parameter.Name != LossName) ?? 0;

    /// <summary>The declared loss; null where there is none.</summary>
    public static Loss? DeclaredLoss(this AttributeData network) => (Loss?)network.Enumeration(LossName);

    /// <summary>Whether there is something to minimise: a loss, or a function of the user's.</summary>
    public static bool HasLoss(this AttributeData network) => network.DeclaredLoss() is not null || network.Text("LossFunction") is not null;

    /// <summary>Where the loss stands.</summary>
    public static Location LossLocation(this AttributeData network) => network.Location(LossName);

    /// <summary>The shape of a sample, or null where a number of it is missing.</summary>
    public static Shape? InputShape(this AttributeData network)
    {
        var sizes = new int[network.Rank()];
        for (var i = 0; i < sizes.Length; i++)
        {
            if (network.Integer(i) is not { } size)
            {
                return null;
            }

            sizes[i] = size;
        }

        var isChannelsFirst = (Layout)(network.Enumeration("Layout") ?? 0) == Layout.ChannelsFirst;
        return (sizes.Length, isChannelsFirst) switch
        {
            (1, _) => Shape.Vector(sizes[0]),
            (2, false) => Shape.Sequence(sizes[0], sizes[1]),
            (2, true) => Shape.Sequence(sizes[1], sizes[0]),
            (3, false) => Shape.Image(sizes[0], sizes[1], sizes[2]),
            (3, true) => Shape.Image(sizes[1], sizes[2], sizes[0]),
            _ => null,
        };
    }
}
