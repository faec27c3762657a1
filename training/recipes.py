"""How to train: one recipe for each architecture."""

from dataclasses import dataclass, replace

from models.architectures import FINE
from models.backbones import BACKBONES


@dataclass(frozen=True)
class Recipe:
    """How to train; `RECIPES` has one for each architecture.

    Attributes:
        arch: a name of `models.architectures`.
        size: input side in pixels; None for the architecture's usual one.
        train_size: side of the training photos, if it differs. Random crops show animals
            larger than whole photos do, so a network trained on smaller ones is better and finer
            on larger ones, for less time (Touvron et al. 2019). Needs a network that pools.
        backbone_weights: "imagenet", a file, or "none".
        frozen_until: name of the last layer that keeps its pretrained weights; "" trains all.
        frozen_epochs: passes before these, in which only layers without pretrained weights learn,
            at ten times the rate: a head that fits spares the backbone (Kumar et al. 2022,
            Fine-Tuning can Distort Pretrained Features).
        epochs: passes over the training photos at most.
        batch: photos a step.
        optimizer: "adam" or "adamw".
        learning_rate: peak; rises over the first twentieth of the steps, falls along a cosine.
        early_rate: of adamw: share of the rate at which the first pretrained layer learns; those
            between it and the last have shares between, see `rates`. 1 for one rate.
        weight_decay: of adamw.
        min_area, rotation, brightness, contrast, cutmix, mixup, randaugment, erasing,
            label_smoothing: see `augment.pipeline`.
        cut_outs: a bundle whose heatmaps find the animals in the training photos, so that
            `swapped` of them stand before other photos' backgrounds and `emptied` are such a
            background alone, as "none of these"; see `cutouts`. "" for none. With masks and photos
            of places, the same becomes of those with good masks, without this; see
            `cutouts.Pasted`.
        ema: share of all steps over which the weights are averaged, exponentially; the average is
            what is kept (Polyak and Juditsky 1992). 0 for none.
        damaged: share of photos that are made dark, noisy, blurred and so on, see `damage.spoil`.
        mask_weight: weight of the loss that puts a class's cells on its animal, with masks; see
            `cell_loss`.
        distillation: weight of the loss that keeps ImageNet's answers; see `distillation`.
        start_share: share of the starting weights in those of the finished backbone, 0..1. The way
            between both is straight and mostly downhill: a share of what ImageNet taught makes
            the network better on other people's photos (Wortsman et al. 2022). After
            `frozen_epochs`, the weights behind these are where all layers started.
        patience: epochs without a better loss on the tuning photos before stopping.
        seed: of everything random.
        head_only: keep a pretrained backbone as it is and solve for the head; see `head_only`.
        centred, mirrored: see `ModelCard`.
    """

    arch: str
    size: int | None = None
    train_size: int | None = None
    backbone_weights: str = "none"
    frozen_until: str = ""
    epochs: int = 12
    batch: int = 32
    optimizer: str = "adamw"
    learning_rate: float = 2e-4
    early_rate: float = 1.0
    weight_decay: float = 0.05
    min_area: float = 0.2
    rotation: float = 0.04
    brightness: float = 0.2
    contrast: float = 0.2
    cutmix: float = 0.5
    mixup: float = 0.0
    randaugment: float = 0.0
    erasing: float = 0.0
    cut_outs: str = ""
    swapped: float = 0.4
    emptied: float = 0.06
    label_smoothing: float = 0.1
    ema: float = 0.0
    damaged: float = 0.0
    mask_weight: float = 1.0
    distillation: float = 0.0
    frozen_epochs: int = 0
    start_share: float = 0.0
    patience: int = 6
    seed: int = 0
    head_only: bool = False
    centred: bool = False
    mirrored: bool = False


_FROM_SCRATCH = Recipe(
    "compact_cnn", size=96, train_size=80, epochs=120, learning_rate=2e-3, min_area=0.25,
    ema=0.06, patience=120, centred=True, mirrored=True,
)  # fmt: skip

# Fine-tuning with hard crops and CutMix: a frozen backbone is right as often, but its heatmap
# misses the animal more often.
_TRANSFER = Recipe("mobilenet_v2", backbone_weights="imagenet", epochs=10, min_area=0.25)

RECIPES = {
    **{name: replace(_TRANSFER, arch=name) for name in BACKBONES},
    **{name + FINE: replace(_TRANSFER, arch=name + FINE) for name in BACKBONES},
    # What edges and textures the first blocks see stays as ImageNet taught it, which saves a part
    # of the time.
    "mobilenet_v2": replace(
        _TRANSFER, train_size=160, frozen_until="block_3_project_BN", epochs=20, min_area=0.2,
        ema=0.225, start_share=0.25, patience=20, centred=True, mirrored=True,
    ),
    # This made the first of the two networks whose mean is models/zoo/animals, with masks.
    "mobilenet_v2_fine": replace(
        _TRANSFER, arch="mobilenet_v2_fine", train_size=160, frozen_epochs=1,
        frozen_until="block_5_add", epochs=6, min_area=0.25, cutmix=0, label_smoothing=0.05,
        damaged=0.3, mask_weight=2.0, swapped=0.3, start_share=0.28, patience=20, centred=True,
        mirrored=True,
    ),
    # From nothing, on a few thousand photos: many passes, hard augmentation, averaged weights.
    "compact_cnn": _FROM_SCRATCH,
    "attention_cnn": replace(_FROM_SCRATCH, arch="attention_cnn"),
    # The report's own settings: Adam, mild augmentation.
    "report_cnn": Recipe(
        "report_cnn", epochs=30, optimizer="adam", learning_rate=1e-3, min_area=0.64,
        rotation=0.1, cutmix=0, label_smoothing=0,
    ),
    "tiny_cnn": Recipe(
        "tiny_cnn", epochs=6, batch=16, learning_rate=5e-3, min_area=0.8, rotation=0, cutmix=0,
        label_smoothing=0, patience=15,
    ),
}  # fmt: skip
