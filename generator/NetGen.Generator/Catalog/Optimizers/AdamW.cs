namespace NetGen.Generator.Catalog.Optimizers;

/// <summary>Adam whose weights first shrink by a factor: w ← w·(1 − rate·λ) (Loshchilov and Hutter, 2019).</summary>
internal sealed class AdamW(double beta1, double beta2, double epsilon, bool amsGrad) : Adam(beta1, beta2, epsilon, amsGrad)
{
    public override bool DecouplesDecay => true;
}
