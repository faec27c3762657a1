"""The benchmark of what resembles a photo; with generated photos it also shows that it works."""

from benchmarks import resembles


def test_the_nearest_are_of_the_right_class_and_shuffled_weights_destroy_that():
    result = resembles.run("animals", None, classes=5, photos=15, draws=1)
    trained, shuffled = result["networks"]["as it is"], result["networks"]["shuffled"]
    assert trained["held_out"] == 45  # of three kinds of shapes
    assert trained["nearest"]["share"] >= 0.8
    assert trained["shown"]["share"] >= 0.8
    assert shuffled["nearest"]["interval"][1] < trained["nearest"]["interval"][0]
    assert f"{100 * trained['shown']['share']:.1f}%" in resembles.table(result)
