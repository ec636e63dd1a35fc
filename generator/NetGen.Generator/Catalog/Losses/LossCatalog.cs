using NetGen.Generator.Models;

namespace NetGen.Generator.Catalog.Losses;

/// <summary>The losses there are. A new one is its own file, its line in the enum, and an arm here.</summary>
internal static class LossCatalog
{
    /// <summary>The definition for a number that a declaration may have written; null where it is no loss.</summary>
    public static LossDefinition? Find(Loss loss, double delta) => Enum.IsDefined(typeof(Loss), loss) ? Of(loss, delta) : null;

    /// <summary>The definition of a network's loss; null for inference only.</summary>
    public static LossDefinition? Of(NetworkModel model) =>
        model.LossFormula is { } formula ? new OwnLoss(formula) : model.Loss is { } loss ? Of(loss, model.Delta) : null;

    /// <summary>The definition; <paramref name="delta"/> is read by those that have one.</summary>
    public static LossDefinition Of(Loss loss, double delta) => loss switch
    {
        Loss.HalfSquaredError => new HalfSquaredError(),
        Loss.SumSquaredError => new SumSquaredError(),
        Loss.MeanSquaredError => new MeanSquaredError(),
        Loss.MeanAbsoluteError => new MeanAbsoluteError(),
        Loss.Huber => new Huber(delta),
        Loss.BinaryCrossEntropy => new BinaryCrossEntropy(),
        Loss.CrossEntropy => new CrossEntropy(),
        Loss.External => new External(),
    };

    /// <summary>The loss that is defined for an output activation, or else one that goes with every output.</summary>
    public static Loss Suggest(Activation output)
    {
        foreach (Loss loss in Enum.GetValues(typeof(Loss)))
        {
            if (Of(loss, 1).RequiredOutput == output)
            {
                return loss;
            }
        }

        return Loss.MeanSquaredError;
    }
}
